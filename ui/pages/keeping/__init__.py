"""Pages of what stays: reports and archive."""
