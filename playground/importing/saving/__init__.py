"""A record of a board becomes rows: experiments, their parts, papers, sections."""
