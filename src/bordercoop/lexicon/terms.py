"""Words of the field that code looks at one by one, by what they mean: see `data/terms.yml`."""

from __future__ import annotations

from bordercoop.lexicon.worded import the_word

AMONG_WHICH = the_word("among_which")
CEREMONY = the_word("ceremony")
COUNTRY = the_word("country_word")
DEDICATE = the_word("dedicate")
DELEGATION = the_word("delegation")
DIVISION = the_word("division")
FRIEND = the_word("friend")
HEAD_OF_DELEGATION = the_word("head_of_delegation")
KEY = the_word("key")
LAO_WORD = the_word("lao_word")
MINUTES = the_word("minutes")
ROUNDS = the_word("rounds")
WANTED = the_word("wanted")
SCHOLARSHIP_WORD = the_word("scholarship")
SIDE = the_word("side_word")
TO_SIGN = the_word("to_sign")
TRAINEE = the_word("trainee")
