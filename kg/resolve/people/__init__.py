"""Names over all documents → persons, with their offices and tenures."""
