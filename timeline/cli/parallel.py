"""Work in several processes, with the results in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# So many items per process are read ahead: enough to keep all busy, little enough for any input to stream.
AHEAD = 32


def map_in_order(function: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Iterator[Result]:
    """The function's result for each item, in order; with several jobs it must be a module's own function."""
    if jobs == 1:
        yield from map(function, items)
        return
    rest = iter(items)
    with ProcessPoolExecutor(jobs) as pool:
        while batch := list(islice(rest, jobs * AHEAD)):
            yield from pool.map(function, batch, chunksize=4)
