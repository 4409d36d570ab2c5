"""What people type for an address, taken apart."""

import pytest

from marketplace.places.rules import typed


@pytest.mark.parametrize(
    ("text", "house", "words"),
    [
        ("12 rue du Four", "12", "rue du Four"),
        ("12bis, r du four", "12 bis", "rue du four"),
        ("12 B av. Gambetta", "12 b", "avenue Gambetta"),
        ("rue du 8 mai", "", "rue du 8 mai"),
        ("pl st Michel", "", "place saint Michel"),
        ("  007   bd Voltaire ", "7", "boulevard Voltaire"),
        ("35000 Rennes", "", "35000 Rennes"),
        ("", "", ""),
    ],
)
def test_a_number_is_told_from_the_street_and_abbreviations_are_written_out(text, house, words):
    found = typed(text)

    assert (found.house, found.words) == (house, words)


def test_two_letters_say_nothing_yet():
    assert not typed("ru").says_something
    assert typed("rue").says_something


def test_a_novel_is_cut_and_no_zero_byte_passes():
    found = typed("rue \x00" + "a" * 10_000)

    assert len(found.words) <= 120
    assert "\x00" not in found.words
