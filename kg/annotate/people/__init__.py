"""Who a text names: by name with an office, by name alone, by office alone; each with the side they are of."""
