"""The shipped pipeline, and another one in its place."""

import re
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from time import sleep

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.training import Example

from timeline.errors import BadDataFile
from timeline.language.parser import MODEL_VARIABLE, _pieces, load_parser
from timeline.language.reader import cut_sentences, read_texts
from timeline.model import Article, Sentence
from timeline.pipeline import read_article, read_articles

SHEET = tomllib.loads(Path("tests/corpus/language/heads.toml").read_text("utf-8"))
SEED = Path("../shared/seed/article.txt")
ARTICLE = Article("Turkey attacked Syria on Monday. Russia condemned the attack.", date(2017, 10, 10))


def degraded(text: str) -> str:
    """Lower-cased and tokenised, without apostrophes."""
    return re.sub(r"([,]|\.(?=\s|$))", r" \1 ", text.lower().replace("'", " "))


def arcs(sentence: Sentence) -> Iterator[str]:
    for place, token in enumerate(sentence.tokens):
        if token.head == place:
            yield f"{token.relation}({token.norm})"
        else:
            yield f"{token.relation}({sentence.tokens[token.head].norm}, {token.norm})"


def read(text: str) -> Sentence:
    ((sentence,),) = read_texts([text])
    return sentence


@pytest.mark.parametrize("row", SHEET["sentences"], ids=lambda row: row["text"])
@pytest.mark.parametrize("way", ["cased", "degraded"])
def test_heads(row: dict[str, list[str]], way: str) -> None:
    text = str(row["text"])
    found = set(arcs(read(text if way == "cased" else degraded(text))))
    assert {arc.lower() for arc in row["arcs"]} <= found
    assert found.isdisjoint(arc.lower() for arc in row.get("missed", ()))


@pytest.mark.skipif(not SEED.exists(), reason="../shared/seed is not beside the checkout")
@pytest.mark.parametrize("line", SHEET["seed"])
def test_the_main_clauses_of_the_seed_story(line: str) -> None:
    text = SEED.read_text("utf-8").splitlines()[int(line) - 1]
    found = {arc for sentence in next(read_texts([text])) for arc in arcs(sentence)}
    assert set(SHEET["seed"][line]) <= found
    assert found.isdisjoint(SHEET["seed_missed"].get(line, ()))


def test_a_token_has_all_that_is_promised() -> None:
    troops = read("The troops have left.").tokens[1]
    assert (troops.text, troops.lemma, troops.tag, troops.pos) == ("troops", "troops", "NNS", "NOUN")
    assert (troops.morph, troops.head, troops.relation) == ("Number=Plur", 3, "nsubj")


def test_a_text_without_words_gives_no_sentences() -> None:
    assert list(read_texts(["", "  \n", "He left."]))[:2] == [(), ()]


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="aZ .!?\"'’\n-s1,()U.é…", max_size=120))
def test_any_text_keeps_its_words_and_hangs_together(text: str) -> None:
    (parsed,) = read_texts([text])
    for before, after in zip(cut_sentences(text), parsed, strict=True):
        assert [token.text for token in before.tokens] == [token.text for token in after.tokens]
        assert [(token.start, token.end) for token in before.tokens] == [
            (t.start, t.end) for t in after.tokens
        ]
        assert sum(token.head == place for place, token in enumerate(after.tokens)) >= 1
        assert all(0 <= token.head < len(after.tokens) for token in after.tokens)


def test_texts_together_are_read_as_each_alone() -> None:
    texts = [
        f"Ship {number} left port on Monday. It sank near Crete." * (number % 7) for number in range(150)
    ]
    assert list(read_texts(texts)) == [sentences for text in texts for sentences in read_texts([text])]


def test_articles_together_are_read_as_each_alone() -> None:
    other = Article("Iran freed the sailors on Friday.", date(2016, 1, 15))
    assert list(read_articles([ARTICLE, other])) == [read_article(ARTICLE), read_article(other)]


def test_a_sentence_as_long_as_they_may_be_is_one_tree() -> None:
    sentences = next(read_texts(["and Turkey " * 400]))
    assert len(sentences[0].tokens) == 300
    assert all(0 <= token.head < 300 for token in sentences[0].tokens)


def test_threads_go_through_the_pipeline_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    inside: list[int] = []
    most: list[int] = []

    @contextmanager
    def watched() -> Iterator[None]:
        inside.append(1)
        most.append(len(inside))
        sleep(0.01)  # long enough for another thread to come
        yield
        inside.pop()

    monkeypatch.setattr(load_parser()._nlp, "memory_zone", watched)
    texts = [f"Turkey sent {number} ships to Libya." for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(read, texts))
    assert most == [1] * 12
    assert found == [read(text) for text in texts]


def test_the_pipeline_sees_lost_apostrophes_put_back() -> None:
    seen = load_parser()._doc(cut_sentences("ankara s army hasn t left , it cannot ."))
    assert [word.text for word in seen][:6] == ["ankara", "'s", "army", "has", "n't", "left"]


def test_matrices_are_multiplied_by_numpy() -> None:
    models = load_parser()._nlp.get_pipe("tok2vec").model.walk()  # type: ignore[attr-defined]
    assert {model.ops.use_blis for model in models} == {False}


def test_sentences_go_in_pieces_of_bounded_size() -> None:
    sentences = cut_sentences("Turkey sent ships to Libya. " * 300)
    pieces = list(_pieces(sentences))
    assert [sentence for piece in pieces for sentence in piece] == list(sentences)
    assert max(sum(len(sentence.tokens) for sentence in piece) for piece in pieces) <= 200


def test_a_word_that_hangs_outside_of_its_sentence_is_a_root() -> None:
    (sentence,) = cut_sentences("Turkey left.")
    token = load_parser()._token(sentence.tokens[0], 0, 3, [0, 0, 0, 0, 0, 7])
    assert (token.head, token.relation) == (0, "root")


def test_the_pipeline_is_loaded_once() -> None:
    assert load_parser() is load_parser()


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline of spaCy's own style, trained on the spot to read two sentences."""
    rows = [
        (
            ["Turkey", "attacked", "Syria", "on", "Monday", "."],
            [1, 1, 1, 1, 3, 1],
            "nsubj ROOT dobj prep pobj punct",
        ),
        (["Russia", "condemned", "the", "attack", "."], [1, 1, 3, 1, 1], "nsubj ROOT det dobj punct"),
    ]
    tags = ["NNP VBD NNP IN NNP .", "NNP VBD DT NN ."]
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger")
    nlp.add_pipe("parser", config={"min_action_freq": 1})
    examples = [
        Example.from_dict(
            spacy.tokens.Doc(nlp.vocab, words=words),
            {"heads": heads, "deps": deps.split(), "tags": tag.split()},
        )
        for (words, heads, deps), tag in zip(rows, tags, strict=True)
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(60):
        nlp.update(examples, sgd=optimizer)
    folder = tmp_path_factory.mktemp("tiny") / "en_tiny"
    nlp.to_disk(folder)
    return folder


def test_another_pipeline_takes_the_place_of_ours(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    by_argument = list(read_texts([ARTICLE.text], load_parser(str(tiny))))
    assert "obl(attacked, monday)" in set(arcs(by_argument[0][0]))  # its own style, turned into ours
    monkeypatch.setenv(MODEL_VARIABLE, str(tiny))
    assert list(read_texts([ARTICLE.text])) == by_argument
    assert [event.type for event in read_article(ARTICLE)][:2] == ["ASSAULT", "ACCUSE"]


def test_a_pipeline_that_is_not_there_is_said_in_one_sentence() -> None:
    with pytest.raises(
        BadDataFile, match=r"^en_no_such_model: no spaCy pipeline can be loaded from there: [^\n]+$"
    ):
        load_parser("en_no_such_model")


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger").add_label("NN")  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.to_disk(tmp_path / "en_tagger")
    with pytest.raises(BadDataFile, match="it has to parse English"):
        load_parser(str(tmp_path / "en_tagger"))


def test_new_words_leave_nothing_behind() -> None:
    list(read_texts(["Turkey left."]))
    strings = load_parser()._nlp.vocab.strings
    before = len(strings)
    list(read_texts([f"Zorblatt{number} met Kranz{number} in Tarsk{number}." for number in range(200)]))
    assert len(strings) == before
