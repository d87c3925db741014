# expect: MLE
# tries: a text that doubles
def merge(first, second):
    text = "x"
    while True:
        text += text
