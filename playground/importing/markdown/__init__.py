"""The structure of a Markdown text: its blocks, and the inside of a cell."""
