"""How a run of an import goes and what it tells: commands, lock, report for people."""
