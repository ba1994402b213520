"""Articles in, sentences of tokens out, with the offsets of the text as it was sent."""
