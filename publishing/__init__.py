"""How content is published: shared by every site app, knowing none of them."""
