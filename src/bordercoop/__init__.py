"""Vietnamese reports on police cooperation with Laos, read into citable records."""

__version__ = "0.1.0"
