"""What management reads: blocks, charts and their rendering to paper."""
