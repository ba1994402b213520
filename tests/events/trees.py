"""Parsed sentences by hand: words as `word/relation/head` or `word/TAG/relation/head`, the head 1-based."""

from timeline.model import Token

_POS = {"N": "NOUN", "V": "VERB"}  # by a Penn tag's first letter


def tree(rows: str) -> tuple[Token, ...]:
    tokens, start = [], 0
    for place, row in enumerate(rows.split()):
        word, *tag, relation, head = row.split("/")
        heads = int(head) - 1 if int(head) else place
        tokens.append(
            Token(
                start,
                start + len(word),
                word,
                word.lower(),
                lemma=word.lower(),
                pos=_POS.get(tag[0][0], "") if tag else "",
                tag=tag[0] if tag else "",
                head=heads,
                relation=relation,
            )
        )
        start += len(word) + 1
    return tuple(tokens)
