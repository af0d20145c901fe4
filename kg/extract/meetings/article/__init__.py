"""What only the whole article tells: who "they" are, which reports are one, what was discussed, whose the guest was."""
