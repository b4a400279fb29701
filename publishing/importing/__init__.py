"""Files become records, records become rows: what every importer shares."""
