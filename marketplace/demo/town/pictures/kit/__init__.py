"""The drawing kit: colours, lines, the sheet with its light, and the forms that every trade needs."""
