"""Pages that move by themselves: an open page hears «look again» over server-sent events.

A message carries no facts a page could get wrong: the page asks for its fragment again, with its own rights.
"""
