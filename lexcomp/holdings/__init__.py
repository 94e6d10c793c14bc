"""What a project holds: the folders `corpus` and `amendments`, read into laws."""
