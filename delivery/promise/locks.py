"""The row that presses of one city wait for, one behind the other."""

from marketplace.places.models import City


def hold_city(city: City) -> None:
    """Hold the city's row until the end of the transaction, so that a press sees what the press before it took.

    Rows that only point at the city are written meanwhile.
    """
    list(City.objects.select_for_update(of=("self",), no_key=True).filter(pk=city.pk).values_list("pk"))
