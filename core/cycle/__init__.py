"""Years and steps: what is done, what lacks, how one year passes into the next."""
