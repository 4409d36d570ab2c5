"""How an event is written, and what a channel may be called."""

import pytest

from marketplace.streams import rules


def test_an_event_is_a_number_a_name_one_line_of_data_and_an_empty_line():
    assert rules.look(3, {"at": "x"}) == 'id: 3\nevent: look\ndata: {"at":"x"}\n\n'


def test_a_line_break_in_the_news_cannot_begin_a_new_field():
    assert rules.look(1, {"name": "a\nevent: paid"}).count("\n") == 4  # 3 fields + the empty line


@pytest.mark.parametrize(
    "name", ["order", "order:", "Order:1", "order:a b", "order:a\nb", "o:1", "order:" + "x" * 65]
)
def test_a_channel_that_is_not_a_kind_and_a_key_is_refused(name):
    with pytest.raises(ValueError, match="no channel"):
        rules.checked(name)


@pytest.mark.parametrize("payload", [b"", b"{", b"[1]", b'"look"'])
def test_what_is_no_object_counts_as_a_bare_look(payload):
    assert rules.news_of(payload) == {}
