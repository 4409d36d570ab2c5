"""The doors to the world outside: the only rooms that speak to other people's servers."""
