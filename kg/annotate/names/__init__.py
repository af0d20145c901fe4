"""The states, organisations and places that a text names."""
