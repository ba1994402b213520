"""Names of persons, organisations and places, from proper nouns and what stands around them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.language.kinds import PROPER, Run, kind_of, name_words
from timeline.model import Name, NameKind, Sentence, Token

_LONGEST = 8  # words


def find_names(sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """The names of a text in order, with the kind that most of their places tell.

    The sentences are parsed ones; in cased text capitals tell too.
    """
    cased = _is_cased(sentences)
    found = [(sentence, run) for sentence in sentences for run in _runs(sentence, cased=cased)]
    kinds = [kind_of(sentence.tokens, run) for sentence, run in found]
    names = [_name(sentence, run, kind) for (sentence, run), kind in zip(found, kinds, strict=True)]
    return tuple(_settled(names))


def _is_cased(sentences: Sequence[Sentence]) -> bool:
    """Whether proper nouns have capitals here: in lower-cased text none of them has."""
    proper = [token for sentence in sentences for token in sentence.tokens if token.tag in PROPER]
    return sum(token.text[0].isupper() for token in proper) * 2 > len(proper)


def _name(sentence: Sentence, run: Run, kind: NameKind | None) -> Name:
    first, last = sentence.tokens[run.first], sentence.tokens[run.last - 1]
    text = ""
    for token in sentence.tokens[run.first : run.last]:
        text = text.ljust(token.start - first.start) + token.text
    return Name(first.start, last.end, text, kind)


def _settled(names: Sequence[Name]) -> Iterator[Name]:
    """Each name with one kind in the whole text: a surname is the person's, else what most places tell."""
    votes: defaultdict[str, Counter[NameKind]] = defaultdict(Counter)
    surnames = set()
    for name in names:
        words = _words_of(name)
        if name.kind is not None:
            votes[" ".join(words)][name.kind] += 1
        if name.kind is NameKind.PERSON and len(words) > 1:
            surnames.add(words[-1])
    for name in names:
        told = " ".join(_words_of(name))
        if told in surnames:
            yield replace(name, kind=NameKind.PERSON)
        else:
            yield replace(name, kind=votes[told].most_common(1)[0][0]) if told in votes else name


def _words_of(name: Name) -> list[str]:
    return name.text.lower().split()


def _runs(sentence: Sentence, *, cased: bool) -> Iterator[Run]:
    tokens = sentence.tokens
    place = 0
    while place < len(tokens):
        last = _end_of_name(tokens, place, cased=cased)
        if last == place:
            place += 1
            continue
        first = _without_titles(tokens, place, last)
        if first < last and tokens[last - 1].end - tokens[first].start > 1:  # a letter alone is no name
            yield Run(first, last, _head(tokens, first, last))
        place = last


def _end_of_name(tokens: Sequence[Token], first: int, *, cased: bool) -> int:
    """Where the name that begins at `first` ends; `first` where none does."""
    last = first
    while last < len(tokens) and last - first < _LONGEST:
        if _is_name_word(tokens, last, cased=cased, inside=last > first):
            last += 1
        elif last > first and (past := _past_joint(tokens, last, cased=cased)) > last:
            last = past
        else:
            break
    return last


def _is_name_word(tokens: Sequence[Token], place: int, *, cased: bool, inside: bool) -> bool:
    token = tokens[place]
    if not token.norm[0].isalpha() or "@" in token.norm or token.norm in name_words("no_names"):
        return False
    if token.tag in PROPER:
        return not cased or token.text[0].isupper()
    # "National Library": a capital makes it part of the name that a neighbour begins.
    return (
        token.text[0].isupper()
        and token.pos in ("ADJ", "NOUN", "VERB", "X")
        and (inside or _leads_on(tokens, place))
    )


def _leads_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether a proper noun with a capital follows, on which this capital hangs."""
    head = tokens[place].head
    return (
        0 < place < head < len(tokens)
        and tokens[place + 1].text[0].isupper()
        and tokens[head].tag in PROPER
        and tokens[head].text[0].isupper()
    )


def _past_joint(tokens: Sequence[Token], last: int, *, cased: bool) -> int:
    """Behind the small words at `last` that go on with a name: "of" in "Bank of England"."""
    norm = tokens[last].norm
    after = last + 1
    if norm == "," and after < len(tokens) and tokens[after].norm in name_words("behind_commas"):
        return after + 1
    if norm == "of" and tokens[last - 1].norm in name_words("joined_by_of"):
        after += after < len(tokens) and tokens[after].norm == "the"
    elif norm in name_words("particles"):
        while after < len(tokens) and tokens[after].norm in name_words("particles"):
            after += 1  # "von der"
    elif norm != "&":
        return last
    goes_on = after < len(tokens) and _is_name_word(tokens, after, cased=cased, inside=False)
    return after + 1 if goes_on and tokens[after].tag in PROPER else last


def _without_titles(tokens: Sequence[Token], first: int, last: int) -> int:
    """The first word behind titles: "Judge" is no part of "Judge Timothy Kelly"; alone it is no name."""
    titles = [place for place in range(first, last) if tokens[place].norm in name_words("person_titles")]
    behind = [place + 1 for place in titles if place + 1 == last or tokens[place + 1].norm != "of"]
    return max(behind, default=first)


def _head(tokens: Sequence[Token], first: int, last: int) -> int:
    return next((place for place in range(first, last) if not first <= tokens[place].head < last), first)
