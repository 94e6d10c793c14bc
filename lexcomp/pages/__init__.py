"""The pages of the site about compiled law, and what is to be downloaded."""
