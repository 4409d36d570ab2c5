"""What a city wants of its planner: the rules of the road, the weights of the cost, the size of the search. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What a planned minute costs; one unit is one minute over an order's own floor.

    The floor is the door time with a courier waiting at the shop. The cost of a drop-off `m` minutes over its floor is
    `over·m + over_squared·m²`, and past the promise `late_step + late·minutes`.
    """

    over: float = 1.0
    over_squared: float = 0.05
    late_step: float = 40.0
    late: float = 6.0
    late_margin_s: float = 0.0  # lateness begins this long before the promise
    ride: float = 0.15  # a minute of riding
    busy: float = 0.05  # a minute until the courier is free again
    unplaced: float = 2000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How a city dispatches. Every change is replayed on recorded days before it goes live."""

    name: str = "street"
    weights: Weights = Weights()
    max_batch: int = 4  # deliveries taken together
    max_shops: int = 3  # shops visited before the first door
    neighbour_ride_s: float = 90.0  # shops that share a run are at most this long a ride apart
    same_basket_only: bool = False  # several shops in one run only for one basket
    batch_ready_spread_s: float = 480.0  # ready moments of one batch lie within this
    commit_lead_s: float = 60.0  # an offer leaves this long before the courier must set off
    offer_unconfirmed: bool = False  # may a parcel be offered before its shop has accepted
    reassign_bound: bool = False  # may an accepted, not yet collected parcel change hands
    lateness_quantile: float = 0.8  # readiness counts at this quantile where lateness is judged
    candidates: int = 32  # couriers looked at for a parcel: the first who could stand at its shop
    iterations: int = 200  # size of the search: a count, so that the same snapshot gives the same plan
    preposition: bool = True
    version: str = "1"


STREET = Policy()
