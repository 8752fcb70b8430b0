"""The action plan that management signs, one file a part."""
