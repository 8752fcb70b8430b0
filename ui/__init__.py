"""What the advisor sees: the window, its parts and its pages."""
