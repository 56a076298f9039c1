"""Values that a person corrected, kept beside the data and applied to whatever is read anew.

`correction` is what an entry is, `entries` reads and writes the file, `applied` finds the
record of each entry and puts its value there, or says why it cannot.
"""
