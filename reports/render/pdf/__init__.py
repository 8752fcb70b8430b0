"""The PDF renderer: ReportLab draws the ink, pikepdf adds the structure."""
