"""When, where and how: what one sentence says of an encounter."""
