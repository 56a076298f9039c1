"""Readers of input formats: each yields articles, and findings for what it could not read."""
