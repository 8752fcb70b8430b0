"""Pages of the third phase: plan, do, follow up, prove."""
