"""`Event` to JSON and back: what is written is what is read again."""

from __future__ import annotations

from typing import Any

from marshmallow import EXCLUDE, Schema, fields, post_load

from timeline.lexicon import read_toml
from timeline.model import (
    ActorKind,
    Attribution,
    Basis,
    DateReading,
    Event,
    EventDate,
    Extent,
    Participant,
    Place,
    Precision,
    Report,
    Role,
    Span,
    Status,
)
from timeline.schemas.base import Day, load
from timeline.temporal.interval import Interval

EVENT_TYPES = tuple(read_toml("event_types.toml"))
# Those that have a class in the field's ontology; the others stand beside it.
PLOVER_TYPES = tuple(name for name, table in read_toml("event_types.toml").items() if "quad_class" in table)


class Value(Schema):
    """A schema of our own values; it passes over unknown fields, so an older reader reads newer JSON."""

    class Meta:
        """See above."""

        unknown = EXCLUDE


class SpanSchema(Value):
    """A piece of the article's text."""

    text = fields.String(required=True)
    start = fields.Integer(required=True, metadata={"description": "first character, counted from 0"})
    end = fields.Integer(required=True, metadata={"description": "the character after the last"})

    @post_load
    def make(self, values: dict[str, Any], **_options: Any) -> Span:
        """The span."""
        return Span(**values)


class DateReadingSchema(Value):
    """One possible date of an ambiguous phrase."""

    edtf = fields.String(required=True)
    score = fields.Float(required=True)

    @post_load
    def make(self, values: dict[str, Any], **_options: Any) -> DateReading:
        """The reading."""
        return DateReading(**values)


class EventDateSchema(Value):
    """When an event happened, how precisely, and how that is known."""

    edtf = fields.String(required=True, metadata={"description": "the date in EDTF (ISO 8601-2)"})
    first = Day(
        data_key="from",
        attribute="interval.first",
        required=True,
        allow_none=True,
        metadata={"description": "first day, inclusive; null: open"},
    )
    last = Day(
        data_key="to",
        attribute="interval.last",
        required=True,
        allow_none=True,
        metadata={"description": "last day, inclusive; null: open"},
    )
    precision = fields.Enum(Precision, by_value=True, required=True)
    extent = fields.Enum(
        Extent,
        by_value=True,
        required=True,
        metadata={"description": "within: on some day from..to; throughout: it lasted over them"},
    )
    basis = fields.Enum(
        Basis, by_value=True, required=True, metadata={"description": "why the date is what it is"}
    )
    expression = fields.String(
        required=True, allow_none=True, metadata={"description": "the phrase that dates it; null: none does"}
    )
    readings = fields.List(fields.Nested(DateReadingSchema), required=True)

    @post_load
    def make(self, values: dict[str, Any], **_options: Any) -> EventDate:
        """The date."""
        days = values.pop("interval")
        interval = Interval.of_days(days["first"], days["last"])
        return EventDate(interval, **values | {"readings": tuple(values["readings"])})


class ParticipantSchema(Value):
    """An actor in its role, with the words that name it."""

    id = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": 'null: words that are nobody\'s name, such as "protesters"'},
    )
    name = fields.String(required=True)
    kind = fields.Enum(ActorKind, by_value=True, required=True)
    country = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "ISO 3166-1 alpha-3, or the acronym of the organisation: NATO, EU, UN"},
    )
    sector = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "PLOVER sector as told here; null: the actor as a whole"},
    )
    role = fields.Enum(Role, by_value=True, required=True)
    acts_for = fields.List(
        fields.String(), required=True, metadata={"description": "ids on whose behalf it acts that day"}
    )
    text = fields.String(attribute="span.text", required=True)
    start = fields.Integer(attribute="span.start", required=True)
    end = fields.Integer(attribute="span.end", required=True)

    @post_load
    def make(self, values: dict[str, Any], **_options: Any) -> Participant:
        """The participant."""
        span, acts_for = Span(**values.pop("span")), tuple(values.pop("acts_for"))
        return Participant(**values, span=span, acts_for=acts_for)


class PlaceSchema(Value):
    """Where it happened."""

    name = fields.String(required=True)
    country = fields.String(required=True, allow_none=True)
    latitude = fields.Float(required=True, allow_none=True)
    longitude = fields.Float(required=True, allow_none=True)

    @post_load
    def make(self, values: dict[str, Any], **_options: Any) -> Place:
        """The place."""
        return Place(**values)


class AttributionSchema(Value):
    """Who says so, and with which verb."""

    actor = fields.String(required=True, allow_none=True)
    verb = fields.String(required=True, allow_none=True)

    @post_load
    def make(self, values: dict[str, Any], **_options: Any) -> Attribution:
        """The attribution."""
        return Attribution(**values)


class ReportSchema(Value):
    """One article's account: the sentence that proves the event and the phrase that dates it."""

    article = fields.String(required=True, metadata={"description": "the article's id"})
    source = fields.String(required=True, allow_none=True)
    url = fields.String(required=True, allow_none=True)
    published = Day(required=True)
    sentence = fields.String(attribute="sentence.text", required=True)
    start = fields.Integer(attribute="sentence.start", required=True)
    end = fields.Integer(attribute="sentence.end", required=True)
    expression = fields.Nested(SpanSchema, required=True, allow_none=True)
    status = fields.Enum(
        Status,
        by_value=True,
        load_default=Status.HAPPENED,
        metadata={"description": "as this article tells it"},
    )
    edtf = fields.String(
        data_key="date",
        load_default=None,
        allow_none=True,
        metadata={"description": "the date in EDTF as this article tells it; null: it gives none"},
    )

    @post_load
    def make(self, values: dict[str, Any], **_options: Any) -> Report:
        """The report."""
        return Report(**values | {"sentence": Span(**values["sentence"])})


class Size(fields.Integer):
    """How many there are of what it is named after."""

    def _serialize(self, value: Any, *_rest: Any, **_options: Any) -> int:
        return len(value)


class EventSchema(Value):
    """Something that happened, was planned, or was denied."""

    id = fields.String(required=True)
    title = fields.String(required=True)
    type = fields.String(
        required=True, metadata={"description": "the PLOVER type", "enum": list(EVENT_TYPES)}
    )
    mode = fields.String(required=True, allow_none=True)
    quad_class = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "1 verbal, 2 material cooperation; 3 verbal, 4 material conflict"},
    )
    intensity = fields.Float(required=True, metadata={"description": "from -10, hostile, to 10, friendly"})
    cameo = fields.String(
        load_default=None, allow_none=True, metadata={"description": "the CAMEO root; null: beside PLOVER"}
    )
    contexts = fields.List(
        fields.String(),
        load_default=tuple,
        metadata={"description": "PLOVER's contexts that its clause names: military, legal"},
    )
    status = fields.Enum(Status, by_value=True, required=True)
    confidence = fields.Float(required=True)
    salience = fields.Float(required=True)
    report_count = Size(
        data_key="reports",
        attribute="reports",
        dump_only=True,
        metadata={"description": "how many articles tell of it"},
    )
    disputed = fields.Boolean(
        load_default=False,
        metadata={"description": "true: its reports contradict each other about the day; `readings` has all"},
    )
    date = fields.Nested(EventDateSchema, required=True, allow_none=True)
    actors = fields.List(fields.Nested(ParticipantSchema), required=True)
    place = fields.Nested(PlaceSchema, required=True, allow_none=True)
    attribution = fields.Nested(AttributionSchema, required=True)
    trigger = fields.Nested(SpanSchema, required=True)
    evidence = fields.List(fields.Nested(ReportSchema), attribute="reports", required=True)

    @post_load
    def make(self, values: dict[str, Any], **_options: Any) -> Event:
        """The event."""
        lists = ("actors", "reports", "contexts")
        return Event(**values | {name: tuple(values[name]) for name in lists})


EVENT = EventSchema()


def dump_event(event: Event) -> dict[str, Any]:
    """The event as everyone sees it: what `EVENT.dump` gives, in a twentieth of the time.

    Every report is written as it comes in, and again whenever another joins it; a law holds the two alike.
    """
    return {
        "id": event.id,
        "title": event.title,
        "type": event.type,
        "mode": event.mode,
        "quad_class": event.quad_class,
        "intensity": event.intensity,
        "cameo": event.cameo,
        "contexts": list(event.contexts),
        "status": event.status.value,
        "confidence": event.confidence,
        "salience": event.salience,
        "reports": len(event.reports),
        "disputed": event.disputed,
        "date": None if event.date is None else _date(event.date),
        "actors": [_participant(each) for each in event.actors],
        "place": None if event.place is None else _place(event.place),
        "attribution": {"actor": event.attribution.actor, "verb": event.attribution.verb},
        "trigger": _span(event.trigger),
        "evidence": [_report(each) for each in event.reports],
    }


def load_event(raw: dict[str, Any]) -> Event:
    """The event that this JSON was made from; raises `InvalidInput` where it is none."""
    event: Event = load(EVENT, raw)
    return event


def _date(dated: EventDate) -> dict[str, Any]:
    first, last = dated.interval.first, dated.interval.last
    return {
        "edtf": dated.edtf,
        "from": None if first is None else first.isoformat(),
        "to": None if last is None else last.isoformat(),
        "precision": dated.precision.value,
        "extent": dated.extent.value,
        "basis": dated.basis.value,
        "expression": dated.expression,
        "readings": [{"edtf": each.edtf, "score": each.score} for each in dated.readings],
    }


def _participant(actor: Participant) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "country": actor.country,
        "sector": actor.sector,
        "role": actor.role.value,
        "acts_for": list(actor.acts_for),
        **_span(actor.span),
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "name": place.name,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def _report(report: Report) -> dict[str, Any]:
    return {
        "article": report.article,
        "source": report.source,
        "url": report.url,
        "published": report.published.isoformat(),
        "sentence": report.sentence.text,
        "start": report.sentence.start,
        "end": report.sentence.end,
        "expression": None if report.expression is None else _span(report.expression),
        "status": report.status.value,
        "date": report.edtf,
    }


def _span(span: Span) -> dict[str, Any]:
    return {"text": span.text, "start": span.start, "end": span.end}
