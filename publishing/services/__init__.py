"""Services of others that an owner may switch on: what each must be told, and what of it a
page loads. A service is one entry of a table; nothing here asks the database."""
