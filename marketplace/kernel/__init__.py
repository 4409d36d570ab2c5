"""What everybody may know: money, states, places on the globe, opening windows and the clocks. Pure."""
