"""What runs beside a person's SQL. Imports nothing of the rest of `engine`."""
