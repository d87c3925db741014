# drill: practice/first-repeat
def first_repeat(badges):
    for place, badge in enumerate(badges):
        if badge in badges[:place]:
            return badge
    return None
