"""What a city wants of its planner: the rules of the road, the weights of the cost, the size of the search. Pure."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What a planned minute costs; one unit is one minute over an order's own floor.

    The floor is the door time with a courier waiting at the shop. A basket in two rounds opens its door twice. The cost of a drop-off `m` minutes over its floor is
    `over·m + over_squared·m²`, and past the promise `late_step + late·m + late_squared·m²`.
    """

    over: float = 1.0
    over_squared: float = 0.02
    late_step: float = 200.0
    late: float = 2.0
    late_squared: float = 0.0
    late_margin_s: float = 0.0  # lateness begins this long before the promise
    ride: float = 0.15  # a minute of riding
    busy: float = 0.05  # a minute until the courier is free again
    door: float = 0.0  # each opening of a door
    unplaced: float = 2000.0
    warmth: float = 3.0  # a plan this much dearer is still followed when a search begins


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """When idle couriers are moved to where parcels are likely next."""

    moves: int = 3  # at most, each time; 0 = never
    horizon_s: float = 1800.0  # how far ahead a move must pay
    prepare_s: float = 600.0  # a courier this far away hardly keeps a parcel waiting
    taken: float = 0.4  # how often the nearest courier is already taken
    ride: float = 0.1  # a minute of empty riding, in minutes of a parcel's waiting
    least_gain_min: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How a city dispatches. Every change is replayed on recorded days before it goes live."""

    name: str = "street"
    weights: Weights = Weights(door=10.0)
    short_weights: Weights = Weights(
        busy=4.0, door=10.0
    )  # when couriers are short a minute of theirs is dear
    calm_load: float = 1.2  # open parcels per courier up to which nothing is short…
    short_load: float = 2.5  # …and from which `short_weights` hold; between them both, in proportion
    max_batch: int = 4  # deliveries taken together
    max_shops: int = 3  # shops visited before the first door
    neighbour_ride_s: float = 90.0  # shops that share a run are at most this long a ride apart
    basket_ride_s: float = 300.0  # the same for shops of one basket; whether it is worth it, the cost says
    same_basket_only: bool = False  # several shops in one run only for one basket
    batch_ready_spread_s: float = 480.0  # ready moments of one batch lie within this, unless it is one basket
    commit_lead_s: float = 60.0  # an offer leaves this long before the courier must set off
    offer_unconfirmed: bool = False  # may a parcel be offered before its shop has accepted
    reassign_bound: bool = False  # may an accepted, not yet collected parcel change hands
    lateness_quantile: float = 0.8  # readiness counts at this quantile where lateness is judged
    candidates: int = 32  # couriers looked at for a parcel: the first who could stand at its shop
    iterations: int = 400  # size of the search: a count, so that the same snapshot gives the same plan
    placing: Placing = Placing()
    patience: int = 200  # the search ends early after this many rounds without a better plan
    explain_all: bool = True  # a reason for every placed parcel, not only for those offered now
    version: str = "1"


def weights_under(policy: Policy, load: float) -> Weights:
    """Return the weights for `load` open parcels per courier."""
    share = (load - policy.calm_load) / (policy.short_load - policy.calm_load)
    share = min(1.0, max(0.0, share))
    calm, short = asdict(policy.weights), asdict(policy.short_weights)
    return Weights(**{name: (1 - share) * calm[name] + share * short[name] for name in calm})


# What was promised is protected before it is late: from six minutes before its time on, ever more.
STREET = Policy(
    weights=Weights(door=10.0, late_step=30.0, late=5.0, late_squared=1.0, late_margin_s=360.0),
    short_weights=Weights(
        busy=4.0, door=10.0, late_step=30.0, late=5.0, late_squared=1.0, late_margin_s=360.0
    ),
    version="3",
)
