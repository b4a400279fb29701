"""Images and files that texts name, brought along once each."""
