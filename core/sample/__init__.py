"""The sample dossier: a fictional employer with some whole years, written by the program itself."""
