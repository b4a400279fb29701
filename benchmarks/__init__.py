"""What `make bench` measures, against the targets that we set ourselves.

A benchmark is a module here with a function `measure() -> list[Figure]`.
"""
