"""A release as one page that is opened from disk: every number leads to its records, every
record to its words.

`gathered.py` takes a release folder to plain values, `page.py` those to the bytes of the page.
The page asks for nothing: its script, style, labels and data are inside it.
"""
