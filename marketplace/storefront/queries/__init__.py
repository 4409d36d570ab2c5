"""What each page shows, as frozen values; a handful of queries a page, whatever it holds."""
