"""The parts that pages are made of, one concept a file."""
