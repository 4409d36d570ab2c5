"""From the town's values to rows, in bulk: ground, people, shelves, history."""
