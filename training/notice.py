"""Where the weights come from, as their licences ask: in `meta.json` and in `NOTICE`."""

from __future__ import annotations

import json
from pathlib import Path

LICENSE = "CC BY-SA 4.0"
SOURCES = (
    {
        "name": "UD English EWT",
        "url": "https://github.com/UniversalDependencies/UD_English-EWT",
        "version": "commit 15d613d",
        "license": "CC BY-SA 4.0",
        "author": "Natalia Silveira, Timothy Dozat, Christopher Manning and others",
        "use": "trees, tags and lemmas of the train part; the dev part to choose the best step",
    },
    {
        "name": "GUM: Georgetown University Multilayer Corpus, eight genres whose texts are free for any use",
        "url": "https://github.com/amir-zeldes/gum",
        "version": "commit 72ce5ac",
        "license": "annotation CC BY 4.0",
        "author": "Amir Zeldes and the annotators of GUM",
        "use": "trees, tags and lemmas of the train part; the dev part to choose the best step",
    },
    {
        "name": "Wikipedia, Portal:Current events",
        "url": "https://en.wikipedia.org/wiki/Portal:Current_events",
        "version": "reports of 2010 to 2015",
        "license": "CC BY-SA",
        "author": "its contributors",
        "use": "the words of the reports, read by a parser trained on the treebanks above",
    },
)
_NOTICE = """\
The files of this folder are weights and tables of a parser of English. They are under the licence Creative
Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/),
unlike the code around them, which has its own. They were learned, by the code in `training/`, from:

{sources}

Changed: by chance, sentences were lower-cased, stripped of apostrophes, quotation marks and final stops, and
words with hyphens joined. What is kept of the texts are weights, labels and the endings of words.

Documents of GUM (id, authors, title, address):

{documents}
"""


def write_notice(folder: Path, treebank: Path) -> None:
    """`NOTICE`, and licence and sources in spaCy's own `meta.json`."""
    path = folder / "meta.json"
    meta = json.loads(path.read_text("utf-8"))
    meta |= {
        "name": "news",
        "version": "1.0.0",
        "description": "Tags, morphology and Universal Dependencies of English news, cased or degraded",
        "license": LICENSE,
        "sources": list(SOURCES),
    }
    path.write_text(json.dumps(meta, indent=2) + "\n", "utf-8")
    sources = "\n".join(
        f"- {each['name']}, {each['url']}, {each['version']}, by {each['author']}; {each['license']}."
        f" Used: {each['use']}."
        for each in SOURCES
    )
    documents = (treebank / "ATTRIBUTION_gum_docs.tsv").read_text("utf-8").strip()
    (folder / "NOTICE").write_text(_NOTICE.format(sources=sources, documents=documents), "utf-8")
