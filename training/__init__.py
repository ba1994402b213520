"""Rebuilds the English pipeline of `timeline/language/en` from the treebanks: `make train`."""
