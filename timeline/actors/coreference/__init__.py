"""Whom words mean that name nobody: "he", "it", "the alliance", "both sides", "the former president"."""

from timeline.actors.coreference.resolver import resolve_pronouns
from timeline.actors.coreference.story import state_at_home

__all__ = ["resolve_pronouns", "state_at_home"]
