"""A site that comes as a .zip."""
