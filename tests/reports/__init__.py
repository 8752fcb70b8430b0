"""The reports, read back as a reader, a screen reader and an archivist would."""
