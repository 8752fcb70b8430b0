"""The library as data: instruments, checklists, measures, country profiles, translations, icons."""
