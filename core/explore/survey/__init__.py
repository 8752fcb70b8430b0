"""The survey: importing answers, scoring them, and showing only what may be shown."""
