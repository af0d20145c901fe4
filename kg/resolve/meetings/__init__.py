"""Encounters told by several documents → meetings."""
