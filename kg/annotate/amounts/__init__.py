"""How much and how many: sums of money, counted things, lengths of time."""
