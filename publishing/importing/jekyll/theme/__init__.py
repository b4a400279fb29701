"""What a site told its theme, as settings: looks, lists, accounts, services of others."""
