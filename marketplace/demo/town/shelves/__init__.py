"""What the families look like, shelf by shelf: the tables the drawings are made from."""
