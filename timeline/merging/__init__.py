"""Which tellings are of one event, and what the event is then, whatever the order of their arrival."""

from timeline.merging.blocks import Address, Block, Search, blocks_of, searches_for
from timeline.merging.groups import Links, clusters, events_of, link, links_within
from timeline.merging.history import Version, history
from timeline.merging.likeness import likeness
from timeline.merging.merge import merge_events
from timeline.merging.sketch import Sketch, pack, sketch_of, unpack

# Raised whenever likeness, dates or salience change: what was merged under other rules is merged anew.
RULES = 1

__all__ = [
    "RULES",
    "Address",
    "Block",
    "Links",
    "Search",
    "Sketch",
    "Version",
    "blocks_of",
    "clusters",
    "events_of",
    "history",
    "likeness",
    "link",
    "links_within",
    "merge_events",
    "pack",
    "searches_for",
    "sketch_of",
    "unpack",
]
