"""Discourse: who and what an article means, before anything is recorded of it.

`bodies` and `individuals` resolve what is named (entities) and what only points back at them
(anaphora); `reading` holds one article with both resolved, sentence by sentence.
"""
