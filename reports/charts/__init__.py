"""Charts for paper: plain data, their drawing and the words that replace them."""
