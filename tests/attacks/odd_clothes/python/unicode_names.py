# expect: AC
# wears: names and comments in other alphabets
def merge(première, δεύτερη):  # 合并 — слияние
    if sorted(première) != première or sorted(δεύτερη) != δεύτερη:
        raise ValueError("не отсортировано 🙃")
    résultat = sorted([*première, *δεύτερη])
    return résultat
