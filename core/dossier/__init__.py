"""The dossier: one encrypted file per organisation, its tables, history and records."""
