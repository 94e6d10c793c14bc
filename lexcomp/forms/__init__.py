"""Amending forms: the set phrases in which amendments are drafted.

A form is a function from an item and what its header names to operations, or `None`
where the item is not in that form. Forms do not overlap: an item is in one form, or
is reported. The order in which a style lists its forms therefore means nothing.
"""
