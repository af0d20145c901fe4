"""A sentence → its pledges of money, goods and works, alone or as the items of a list."""
