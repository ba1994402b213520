from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.actors.build import make_sentence, make_sentences
from timeline.actors.coreference import resolve_pronouns
from timeline.actors.gazetteer import gazetteer
from timeline.actors.linker import link_actors
from timeline.model import ActorKind

DAY = date(2017, 10, 10)
TEXT = """turkey ankara Erdogan Turkish president 's the of in to U.S. said May , ( ) nato foreign minister
he us - Georgia Kim Un army former pro-Russian insurgent leader Igor Strelkov Acme Inc U.S.-based Judge Abel
Otieno"""
WORDS = st.sampled_from(TEXT.split())


@given(st.lists(WORDS, max_size=20), st.dates(min_value=date(1900, 1, 1)))
def test_mentions_stand_in_order_and_never_overlap(words: list[str], day: date) -> None:
    text = " ".join(words)
    sentences = (make_sentence(text),)
    mentions = resolve_pronouns(sentences, link_actors(sentences, day), day)
    for before, after in pairwise(mentions):
        assert before.end <= after.start or (before.start, before.end) == (after.start, after.end)
    own = {mention.actor.id for mention in mentions}
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        # Whom only the article knows may stand in a title alone: "Acme Inc president Abel Otieno".
        assert all(
            gazetteer().get(id) or id in own or all(word in text.lower() for word in id.split("-"))
            for id in mention.acts_for
        )


def test_offsets_are_those_of_the_tokens() -> None:
    text = "It rained .\nthe turkish  president tayyip erdogan spoke"
    (mention,) = link_actors(make_sentences(text), DAY)
    assert text[mention.start : mention.end] == mention.text == "turkish  president tayyip erdogan"


def test_nothing_is_found_in_nothing() -> None:
    assert link_actors((), DAY) == ()
    assert link_actors((make_sentence(""),), DAY) == ()


def test_a_title_adds_for_whom_he_acts() -> None:
    (mention,) = link_actors(make_sentences("FBI Director James Comey spoke ."), date(2016, 1, 1))
    assert mention.acts_for == ("fbi", "united-states")


def test_a_stranger_gets_country_and_sector_from_his_description() -> None:
    first, again = link_actors(make_sentences("Kenyan judge Abel Otieno ruled .\nOtieno left ."), DAY)
    assert first.actor is again.actor
    assert (first.actor.kind, first.country, first.actor.sector) == (ActorKind.PERSON, "KEN", "JUD")
    assert first.acts_for == ("kenya",)


def test_a_farmer_does_not_act_for_his_state() -> None:
    (mention,) = link_actors(make_sentences("French farmer Luc Tessier left ."), DAY)
    assert (mention.country, mention.acts_for) == ("FRA", ())


def test_bodies_are_no_strangers() -> None:
    mentions = link_actors(make_sentences("The Senate Farming Committee met Lord Chancellor ."), DAY)
    assert all(mention.actor.kind is not ActorKind.PERSON for mention in mentions)
