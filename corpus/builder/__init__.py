"""Builds the corpus papers that are not plain text from their text sources."""
