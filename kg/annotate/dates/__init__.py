"""The dates that a text names, each as two bounds, read against the day it was printed."""
