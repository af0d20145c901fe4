"""A sentence → its undertakings that are neither money nor goods."""
