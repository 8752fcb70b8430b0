"""Tests of core/library."""
