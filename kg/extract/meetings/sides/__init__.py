"""Who acts in a sentence and whom they meet."""
