"""The composition root: settings, the processes and the wiring; the only room that may know all rooms."""
