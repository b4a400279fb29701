"""Liquid in imported texts, answered by rule; no template engine runs."""
