"""The endpoints, one module per Stripe resource; importing this package registers them all."""

from marketplace.demo.stripe.api import (  # noqa: F401
    accounts,
    charges,
    disputes,
    events,
    intents,
    intents_lists,
    methods,
    money,
    refunds,
    sessions,
    setups,
    transfers,
    warnings,
)
