"""Rules over word classes: a stream of classes, tables of rows, and the cascade that applies them in turn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.temporal.algebra import Expr
from timeline.temporal.beginnings import first_characters
from timeline.temporal.words import WordClass, word_class


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a rule makes of its words: a TIMEX3 type with its attributes, and the expression."""

    type: str
    expr: Expr
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    rule: str = ""


Value = int | float | str | tuple[int, ...] | Meaning


@dataclass(frozen=True, slots=True)
class Stream:
    """The text as classes, with the value and the place of each; `kinds` is one character for each."""

    text: str
    kinds: str
    values: Sequence[Value]
    starts: Sequence[int]
    ends: Sequence[int]
    is_cased: bool = True  # whether the text has capitals, so that "may" in it is no month


@dataclass(frozen=True, slots=True)
class Match:
    """The words a rule matched, by the names of its pattern's groups."""

    stream: Stream
    found: re.Match[str]

    def has(self, group: str) -> bool:
        """Whether the group took part."""
        return group in self.found.re.groupindex and self.found[group] is not None

    def values(self, group: str) -> tuple[Value, ...]:
        """What the group's words stand for."""
        start, end = self.found.span(group)
        return tuple(self.stream.values[start:end])

    def value(self, group: str) -> Value:
        """What the group's first word stands for."""
        return self.stream.values[self.found.start(group)]

    def number(self, group: str) -> int:
        """The whole number the group's first word stands for."""
        value = self.value(group)
        return int(value) if isinstance(value, int | float | str) else 0

    def numbers(self, group: str) -> tuple[int, ...]:
        """The whole numbers the group's first word stands for."""
        value = self.value(group)
        return value if isinstance(value, tuple) else ()

    def back(self, words: int) -> Value:
        """What the word so many before the match stands for, 0 before the text begins."""
        place = self.found.start() - words
        return self.stream.values[place] if place >= 0 else 0

    @property
    def next_kind(self) -> str:
        """The class of the word that follows."""
        end = self.found.end()
        return self.stream.kinds[end : end + 1]

    def kind_back(self, words: int) -> str:
        """The class of the word so many before the match."""
        place = self.found.start() - words
        return self.stream.kinds[place] if place >= 0 else ""

    def word(self, group: str) -> str:
        """What the group's first word stands for, as text."""
        return str(self.value(group))

    def meaning(self, group: str) -> Meaning:
        """The meaning an earlier table gave to the group."""
        value = self.value(group)
        if not isinstance(value, Meaning):
            raise TypeError(f"group {group!r} holds the word {value!r}, not a meaning")
        return value

    @property
    def start(self) -> int:
        """Where in the text it begins."""
        return self.stream.starts[self.found.start()]

    @property
    def end(self) -> int:
        """Where in the text it ends."""
        return self.stream.ends[self.found.end() - 1]

    @property
    def text(self) -> str:
        """The words as they were sent."""
        return self.stream.text[self.start : self.end]

    @property
    def is_lower_in_cased_text(self) -> bool:
        """Whether it is written small where names are written with capitals."""
        return self.stream.is_cased and self.text[0].islower()

    def after(self, length: int = 40) -> str:
        """The text that follows."""
        return self.stream.text[self.end : self.end + length]

    def before(self, length: int = 40) -> str:
        """The text that precedes."""
        return self.stream.text[max(0, self.start - length) : self.start]


@dataclass(frozen=True, slots=True)
class Rule:
    """A row: a pattern over classes makes an item of the class `makes`; `build` gives `None` to decline."""

    name: str
    pattern: str
    makes: str
    build: Callable[[Match], Value | None]
    example: str


_CLASS = re.compile(r"[A-Z][A-Z0-9_]+")


@dataclass(frozen=True, slots=True)
class Table:
    """Rules in order of priority, ready to run: by the class they may begin with, all in one expression."""

    rules: tuple[Rule, ...]
    patterns: tuple[re.Pattern[str], ...]
    beginnings: re.Pattern[str]
    by_beginning: Mapping[str, re.Pattern[str]]


def compile_table(rules: Sequence[Rule], macros: Mapping[str, str]) -> Table:
    """The rules with their patterns compiled; capital words of a pattern are classes or `macros`."""
    patterns = [to_regex(rule.pattern, macros) for rule in rules]
    firsts = [first_characters(pattern) for pattern in patterns]
    kinds = sorted(frozenset[str]().union(*firsts))
    return Table(
        tuple(rules),
        tuple(re.compile(pattern) for pattern in patterns),
        re.compile(f"[{''.join(kinds)}]"),
        {kind: _any_of(patterns, [kind in first for first in firsts]) for kind in kinds},
    )


def _any_of(patterns: Sequence[str], wanted: Sequence[bool]) -> re.Pattern[str]:
    """The wanted patterns as one, whose last group's name tells the first that matched: "r7"."""
    unnamed = (re.sub(r"\?P<\w+>", "?:", pattern) for pattern in patterns)
    named = (f"(?P<r{place}>{pattern})" for place, pattern in enumerate(unnamed) if wanted[place])
    return re.compile("|".join(named))


def to_regex(pattern: str, macros: Mapping[str, str]) -> str:
    """The pattern with each class as its character: `"MONTH DAY (COMMA? YEAR)?"`, spaces only separate."""
    expanded = _CLASS.sub(lambda name: _expand(name[0], macros), pattern)
    return _flatten_sets(expanded.replace(" ", ""))


def _flatten_sets(pattern: str) -> str:
    depth, kept = 0, []
    for char in pattern:
        depth -= char == "]"
        if char not in "[]" or depth == 0:
            kept.append(char)
        depth += char == "["
    return "".join(kept)


def _expand(name: str, macros: Mapping[str, str]) -> str:
    return to_regex(macros[name], macros) if name in macros else word_class(name)


def apply(table: Table, stream: Stream) -> Stream:
    """The stream with everything that the table's rules match replaced by what they make."""
    return run(table, stream)[0]


def run(table: Table, stream: Stream) -> tuple[Stream, tuple[str, ...]]:
    """The stream after the table, and the names of the rules that fired in order."""
    items = list(_items(table, stream))
    if not items:
        return stream, ()
    kinds: list[str] = []
    values: list[Value] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for item in items:
        for pieces, whole in ((values, stream.values), (starts, stream.starts), (ends, stream.ends)):
            pieces.extend(whole[done : item.first])  # type: ignore[arg-type]
        kinds.append(stream.kinds[done : item.first] + item.kind)
        values.append(item.value)
        starts.append(stream.starts[item.first])
        ends.append(stream.ends[item.last - 1])
        done = item.last
    kinds.append(stream.kinds[done:])
    return Stream(
        stream.text,
        "".join(kinds),
        [*values, *stream.values[done:]],
        [*starts, *stream.starts[done:]],
        [*ends, *stream.ends[done:]],
        stream.is_cased,
    ), tuple(item.rule for item in items)


@dataclass(frozen=True, slots=True)
class _Item:
    """What a rule made of the words from `first` to `last`."""

    rule: str
    kind: WordClass
    value: Value
    first: int
    last: int


def _items(table: Table, stream: Stream) -> Iterator[_Item]:
    kinds, place = stream.kinds, 0
    while begins := table.beginnings.search(kinds, place):
        place = begins.start()
        found = table.by_beginning[kinds[place]].match(kinds, place)
        item = _make(table, stream, found) if found else None
        if item is not None:
            yield item
        place = item.last if item else place + 1


def _make(table: Table, stream: Stream, found: re.Match[str]) -> _Item | None:
    first = int((found.lastgroup or "r0")[1:])
    for rule, pattern in zip(table.rules[first:], table.patterns[first:], strict=True):
        again = pattern.match(stream.kinds, found.start())
        if again is None or again.end() == again.start():
            continue
        value = rule.build(Match(stream, again))
        if value is not None:
            named = replace(value, rule=rule.name) if isinstance(value, Meaning) else value
            return _Item(rule.name, word_class(rule.makes), named, again.start(), again.end())
    return None
