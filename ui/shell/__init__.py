"""What stands around the pages: sidebar, header, guide, status, palette."""
