from timeline.actors.index import Hit, WordIndex

INDEX = WordIndex([("north korea", 1), ("north", 2), ("korea", 3), ("north korea", 4)])


def test_the_longest_name_wins() -> None:
    assert INDEX.scan(("in", "north", "korea", "north")) == [Hit(1, 3, (1, 4)), Hit(3, 4, (2,))]


def test_names_do_not_run_past_the_end() -> None:
    assert INDEX.longest(("north",), 0) == Hit(0, 1, (2,))
    assert INDEX.longest(("south",), 0) is None


def test_the_longest_name_that_ends_there() -> None:
    assert INDEX.ending(("the", "north", "korea", "said"), 3) == Hit(1, 3, (1, 4))
    assert INDEX.ending(("the",), 1) is None


def test_exact_words() -> None:
    assert INDEX.get(("korea",)) == (3,)
    assert INDEX.get(("korea", "north")) == ()
