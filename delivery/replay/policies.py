"""The live planner under the rules of the public days: one shop a run, nobody refuses, any size of batch. Pure."""

from delivery.planning import Policy, Weights

PUBLIC_DAY = Policy(
    name="public-day",
    weights=Weights(),
    short_weights=Weights(over_squared=0.0, late=0.2, busy=20.0, unplaced=20_000.0),
    max_batch=8,
    max_shops=1,
    batch_ready_spread_s=1800.0,
    commit_lead_s=0.0,
    offer_unconfirmed=True,
    reassign_bound=True,
    lateness_quantile=0.5,
    iterations=500,
    patience=150,
    explain_all=False,
)
