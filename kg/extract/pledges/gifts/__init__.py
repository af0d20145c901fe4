"""What may be given: sums of money, and things."""
