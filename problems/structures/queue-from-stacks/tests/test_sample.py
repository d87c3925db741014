import solution


def test_the_parcels_of_the_sample():
    queue = solution.ParcelQueue(solution.Shaft(), solution.Shaft())
    queue.put("shoes")
    queue.put("lamp")
    assert [queue.peek(), queue.get(), len(queue)] == ["shoes", "shoes", 1]
    queue.put("kettle")
    assert [queue.get(), queue.get()] == ["lamp", "kettle"]
    try:
        queue.get()
    except solution.QueueEmpty:
        nothing_waits = True
    assert nothing_waits == True
