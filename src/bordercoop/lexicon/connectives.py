"""Small words that code looks at one by one, by what they do: see `data/connectives.yml`."""

from __future__ import annotations

from bordercoop.lexicon.worded import the_word

AND = the_word("and")
WITH = the_word("with")
ALONGSIDE = the_word("alongside")
OF = the_word("of")
BELONGING_TO = the_word("belonging_to")
PASSIVE = the_word("passive")
SUFFERED = the_word("suffered")
FROM = the_word("from")
IS = the_word("is")
COMPRISING = the_word("comprising")
HAVING = the_word("having")
AT = the_word("at")
IN_PLACE = the_word("in_place")
DONE = the_word("done")
FUTURE = the_word("future")
WHILE = the_word("while")
SEVERAL = the_word("several")
SOME = the_word("some")
MATTER = the_word("matter")
AIMED = the_word("aimed")
THAT = the_word("that")
ABOUT = the_word("about")
JOINS = frozenset({",", AND})
"""What joins two of a list."""
LIST_JOINS = frozenset({",", ";", AND})
"""The same, also between longer ones."""
