"""Words, numbers and dates in the language of whoever reads them."""
