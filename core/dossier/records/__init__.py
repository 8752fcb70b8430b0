"""The rows of a dossier as frozen records, one class per table."""
