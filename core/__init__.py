"""What the advisor knows and does: no window, no paper."""
