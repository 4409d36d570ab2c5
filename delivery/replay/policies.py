"""The live planner under the rules of the public days: one shop a run, nobody refuses, any size of batch. Pure."""

from delivery.planning import Policy, Weights

PUBLIC_DAY = Policy(
    name="public-day",
    weights=Weights(),
    max_batch=8,
    max_shops=1,
    batch_ready_spread_s=1800.0,
    commit_lead_s=0.0,
    offer_unconfirmed=True,
    reassign_bound=True,
    lateness_quantile=0.5,
    iterations=100,
    explain_all=False,
)
