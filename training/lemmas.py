"""Learns how word forms go back to their lemmas: edits of endings, each as long as it must be to be right.

The treebanks' own lemmas teach it, and the verbs and nouns of our triggers, of which treebanks of this size
know too few.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from timeline.events.what.rows import triggers
from timeline.inflection import Form, irregular_verbs, noun_forms, verb_forms
from timeline.language.lemmas import WHOLE, Edit, edit_of
from training.treebank import Sentence

_TAGS = {
    Form.PAST: ("VBD",),
    Form.PARTICIPLE: ("VBN",),
    Form.GERUND: ("VBG",),
    Form.THIRD: ("VBZ",),
    Form.PLURAL: ("NNS", "NNPS"),
}
# Marks, numbers and names are their own lemmas: what treebanks make of them ("10,000" is 10000) helps nobody.
_PLAIN = frozenset(("CD", "NNP", "FW", "GW", "ADD", "LS", "SYM", "XX", "AFX", "NFP"))
_BASES: Mapping[str, Callable[[str], Iterator[tuple[str, Form]]]] = {
    "VB": verb_forms,
    "VBP": verb_forms,
    "NN": noun_forms,
}
# Fewer words that end alike prove nothing about the next one: they are learned whole.
_FEWEST = 2

Lemmas = Mapping[str, str]


def learn(sentences: Iterable[Sentence]) -> Iterator[tuple[str, str, Edit]]:
    """Rows of tag, ending and edit, by which `timeline.language.lemmas` works."""
    for tag, lemmas in sorted(_by_tag(sentences).items()):
        words = {WHOLE + form: edit_of(form, lemma) for form, lemma in lemmas.items()}
        yield from ((tag, ending, edit) for ending, edit in _rules("", words, Edit(0, "")))


def _by_tag(sentences: Iterable[Sentence]) -> dict[str, dict[str, str]]:
    """For each tag its forms with their most frequent lemma, all in lower case."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    bases: set[tuple[str, str]] = set()
    for word in (word for sentence in sentences for word in sentence):
        if word.xpos[0].isalpha() and word.xpos not in _PLAIN:
            counts[word.xpos, word.form.lower()][word.lemma.lower()] += 1
            bases.add((word.xpos, word.lemma.lower()))
    for tag, form, lemma in (*_of_triggers(), *_of_bases(bases)):
        if not counts[tag, form]:
            counts[tag, form][lemma] = 1
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for (tag, form), lemmas in counts.items():
        found[tag][form] = lemmas.most_common(1)[0][0]
    return found


def _of_triggers() -> Iterator[tuple[str, str, str]]:
    verbs = {row.lemma.split()[0] for row in triggers() if row.pos == "verb"} | irregular_verbs().keys()
    nouns = {row.lemma for row in triggers() if row.pos == "noun" and " " not in row.lemma}
    for forms, lemmas in ((verb_forms, verbs), (noun_forms, nouns)):
        for lemma in sorted(lemmas):
            for spelling, form in forms(lemma):
                singular = lemma.removesuffix("s") if form is Form.PLURAL and spelling == lemma else lemma
                yield from ((tag, spelling, singular) for tag in _TAGS.get(form, ()))


def _of_bases(bases: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """The regular forms of verbs and nouns that the treebanks have in their base form alone."""
    for base, lemma in sorted(bases):
        if base in _BASES and lemma.isalpha():
            for spelling, form in _BASES[base](lemma):
                yield from ((tag, spelling, lemma) for tag in _TAGS.get(form, ()) if spelling != lemma)


def _rules(ending: str, words: Mapping[str, Edit], inherited: Edit) -> Iterator[tuple[str, Edit]]:
    """The edits of words with this ending, where they differ from what the shorter ending gives them."""
    if all(edit == inherited for edit in words.values()):
        return
    best, times = Counter(words.values()).most_common(1)[0]
    is_proven = times >= _FEWEST or ending.startswith(WHOLE)
    if best != inherited and is_proven:
        yield ending, best
        inherited = best
    longer: defaultdict[str, dict[str, Edit]] = defaultdict(dict)
    for word, edit in words.items():
        if word != ending:
            longer[word[-len(ending) - 1 :]][word] = edit
    for each, those in sorted(longer.items()):
        yield from _rules(each, those, inherited)


def write(path: Path, rows: Iterable[tuple[str, str, Edit]]) -> int:
    """The rows as the table `timeline.language.lemmas` reads; how many they are."""
    lines = [f"{tag}\t{ending}\t{edit.cut}\t{edit.add}" for tag, ending, edit in rows]
    path.write_text("\n".join(("tag\tending\tcut\tadd", *lines)) + "\n", "utf-8")
    return len(lines)
