"""Records from mentions: what an article reports, each by a named rule."""
