"""What answers look like: one story, told in the description of every route."""

from __future__ import annotations

from typing import Any

TEXT = "BRUSSELS, Sept 14, 2017 (Harbour Post) - Turkey signed a deal with Russia on Tuesday to buy missiles."
SENTENCE = "Turkey signed a deal with Russia on Tuesday to buy missiles."

ARTICLE_ID = "b6f2a1d3c4e59788"
ARTICLE: dict[str, Any] = {
    "title": "Turkey signs missile deal",
    "published": "2017-09-14",
    "source": "Harbour Post",
    "text": TEXT,
}

EVENT: dict[str, Any] = {
    "id": "5f0c6f1f2b7d4a90",
    "title": "Turkey signed a deal with Russia",
    "type": "AGREE",
    "mode": None,
    "quad_class": 1,
    "intensity": 2.5,
    "cameo": "03",
    "contexts": [],
    "status": "happened",
    "confidence": 0.9,
    "salience": 0.28,
    "reports": 1,
    "disputed": False,
    "date": {
        "edtf": "2017-09-12",
        "from": "2017-09-12",
        "to": "2017-09-12",
        "precision": "day",
        "extent": "within",
        "basis": "relative",
        "expression": "on Tuesday",
        "readings": [{"edtf": "2017-09-12", "score": 1.0}],
    },
    "actors": [
        {
            "id": "turkey",
            "name": "Turkey",
            "kind": "state",
            "country": "TUR",
            "sector": None,
            "role": "both",
            "acts_for": [],
            "text": "Turkey",
            "start": TEXT.index("Turkey"),
            "end": TEXT.index("Turkey") + len("Turkey"),
        },
        {
            "id": "russia",
            "name": "Russia",
            "kind": "state",
            "country": "RUS",
            "sector": None,
            "role": "both",
            "acts_for": [],
            "text": "Russia",
            "start": TEXT.index("Russia"),
            "end": TEXT.index("Russia") + len("Russia"),
        },
    ],
    "place": None,
    "attribution": {"actor": None, "verb": None},
    "trigger": {"text": "signed", "start": TEXT.index("signed"), "end": TEXT.index("signed") + len("signed")},
    "evidence": [
        {
            "article": ARTICLE_ID,
            "source": "Harbour Post",
            "url": None,
            "published": "2017-09-14",
            "sentence": SENTENCE,
            "start": TEXT.index(SENTENCE),
            "end": len(TEXT),
            "expression": {
                "text": "on Tuesday",
                "start": TEXT.index("on Tuesday"),
                "end": TEXT.index("on Tuesday") + len("on Tuesday"),
            },
            "status": "happened",
            "date": "2017-09-12",
        }
    ],
}

TURKEY = {"id": "turkey", "name": "Turkey", "kind": "state", "country": "TUR"}
ERDOGAN = {
    "id": "recep-tayyip-erdogan",
    "name": "Recep Tayyip Erdogan",
    "kind": "person",
    "country": "TUR",
}
PRIME_MINISTER = {"title": "prime minister", "of": "turkey", "from": "2003-03-14", "to": "2014-08-27"}
PRESIDENT = {"title": "president", "of": "turkey", "from": "2014-08-28", "to": None}

TIMELINE = {"actor": TURKEY, "events": [EVENT], "next": None}
ACTORS = {"actors": [{**ERDOGAN, "events": 41}]}
CONGOS = [
    {
        "id": "dr-congo",
        "name": "Democratic Republic of the Congo",
        "kind": "state",
        "country": "COD",
        "events": 12,
    },
    {
        "id": "republic-of-congo",
        "name": "Republic of the Congo",
        "kind": "state",
        "country": "COG",
        "events": 3,
    },
]
WHICH = "'congo' may be dr-congo or republic-of-congo: say which actor is meant"
ACTOR_CHOICES = {"detail": WHICH, "choices": [{**each, "href": f"/actors/{each['id']}"} for each in CONGOS]}
TIMELINE_CHOICES = {
    "detail": WHICH,
    "choices": [{**each, "href": f"/timeline?actor={each['id']}"} for each in CONGOS],
}
HISTOGRAM_CHOICES = {
    "detail": WHICH,
    "choices": [{**each, "href": f"/histogram?actor={each['id']}"} for each in CONGOS],
}
DIGEST_CHOICES = {
    "detail": WHICH,
    "choices": [{**each, "href": f"/digest?actor={each['id']}"} for each in CONGOS],
}
HISTOGRAM = {
    "actor": TURKEY,
    "by": "month",
    "bins": [
        {
            "from": "2017-09-01",
            "to": "2017-09-30",
            "events": 3,
            "quad": {"1": 2, "2": 0, "3": 1, "4": 0, "none": 0},
        }
    ],
    "coarser": 1,
}
DIGEST = {"days": [{"date": "2017-09-12", "summary": [SENTENCE], "events": [EVENT]}]}
CHANGES = {
    "changes": [{"change": "added", "id": EVENT["id"], "merged_into": None, "event": EVENT}],
    "next": "9f2c41d0-1",
    "more": False,
}
ACTOR = {
    **ERDOGAN,
    "events": 41,
    "sector": "GOV",
    "names": ["Recep Tayyip Erdogan", "Tayyip Erdogan", "Erdogan"],
    "seats": [],
    "from": None,
    "to": None,
    "offices": [PRIME_MINISTER, PRESIDENT],
    "memberships": [],
    "on": "2017-10-10",
    "acts_for": [PRESIDENT],
}

INGESTED = {"id": ARTICLE_ID, "outcome": "stored", "published": "2017-09-14", "events": [EVENT]}
ARTICLE_WITH_EVENTS = {"id": ARTICLE_ID, **ARTICLE, "url": None, "events": [EVENT]}
BATCH = {
    "stored": 1,
    "known": 0,
    "replaced": 0,
    "outdated": 0,
    "refused": 1,
    "articles": [
        {"id": ARTICLE_ID, "outcome": "stored", "events": [EVENT["id"]], "problem": None},
        {
            "id": "wire-4712",
            "outcome": "refused",
            "events": [],
            "problem": {
                "type": "about:blank",
                "title": "Unprocessable Entity",
                "status": 422,
                "detail": "text: is empty",
                "errors": [{"field": "text", "message": "is empty"}],
            },
        },
    ],
}

DATES_QUESTION = {"text": "He took office three years ago.", "published": "2017-10-10"}
DATES_ANSWER = {
    "expressions": [
        {
            "start": 15,
            "end": 30,
            "text": "three years ago",
            "type": "DATE",
            "value": "2014",
            "mod": None,
            "quant": None,
            "freq": None,
            "from": "2014-01-01",
            "to": "2014-12-31",
            "extent": "within",
            "edtf": "2014",
            "anchor": "2017-10-10",
            "rule": "ago",
            "readings": [{"value": "2014", "score": 0.7}],
        }
    ]
}
