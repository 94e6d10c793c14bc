"""The command `lexcomp`: this package alone prints and exits."""
