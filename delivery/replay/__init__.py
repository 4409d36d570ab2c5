"""Recorded days once more, through the rules the live tick uses: figures, and what would have changed."""
