"""Boards, experiments and their history as files."""
