"""A version of the dataset as a folder: whole or absent, the same bytes from the same lines.

`publish` is the way in. `checked` lets only sound lines through, `contents` says what lies
in the folder, `placed` puts it in its place.
"""
