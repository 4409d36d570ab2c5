"""The search over arrays: walk a run, put a delivery in, take some out and put them back better. Pure, compilable."""
