"""What claims to be fast, as a ratio in one run against a floor: `python -m tests.benchmarks`."""
