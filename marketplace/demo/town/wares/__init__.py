"""What the shops of the town sell, counter by counter, in small tables read by `ware`."""
