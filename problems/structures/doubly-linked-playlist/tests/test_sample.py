import solution


def test_the_playlist_of_the_sample():
    playlist = solution.Playlist()
    rain, river = playlist.add("Rain"), playlist.add("River")
    news = playlist.insert_after(rain, "News")
    playlist.move_to_front(river)
    assert list(playlist) == ["River", "Rain", "News"]
    assert list(reversed(playlist)) == ["News", "Rain", "River"]
    playlist.move_after(river, news)
    playlist.remove(rain)
    assert list(playlist) == ["News", "River"]
    assert rain.title == "Rain"
    try:
        playlist.move_to_front(rain)
    except ValueError:
        refused = True
    assert refused == True
