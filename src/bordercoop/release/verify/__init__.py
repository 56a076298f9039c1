"""Whether a release is what it says it is: `verified` runs every check.

Each check takes the folder and yields findings; their codes begin with `R` and have pages.
"""
