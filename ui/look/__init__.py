"""How everything looks: tokens, sheet, fonts, icons, shapes."""
