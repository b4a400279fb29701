"""The versions of a file become dated changes."""
