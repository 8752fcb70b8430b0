"""What differs between Belgium and the Netherlands: words, duties, deadlines, consultation."""
