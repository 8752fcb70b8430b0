"""Tests of the sample dossier."""
