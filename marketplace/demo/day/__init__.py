"""A recorded day in the public format, lived again through the public doors of a house of its own."""
