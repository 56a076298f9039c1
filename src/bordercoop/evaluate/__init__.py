"""How well lines of records agree with gold: precision, recall and F1 by table and field.

Records of an article are aligned one to one with those of its gold (`align`). Every filled
field of a record is then a slot (`slots`): right, missed (in the gold only) or spurious (in
the output only). `compare` does it for one article, `score` adds the articles up, `page`,
`differences` and `rows` print what came out.
"""
