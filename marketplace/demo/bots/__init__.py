"""The town's people: sellers, couriers and shoppers that live through the public doors only, as people would."""
