"""`manage.py up`: starts the engines and the processes in order, restarts what dies, and ends all it started."""
