"""What I try: boards of papers and experiments, and what became of them."""
