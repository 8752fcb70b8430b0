"""Fields: a label, an editor and one sentence when something is wrong."""
