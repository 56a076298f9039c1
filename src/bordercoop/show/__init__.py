"""An article with what was read in it marked, and why.

`marks` gathers the spans (mentions, evidence, grounds), `rows` draws a text with marks under
it, `records` lists the records with the words that state each field, `page` puts an article
together, `why` answers for words that no record rests on.
"""
