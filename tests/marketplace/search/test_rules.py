"""What a typed query means, without a database."""

from hypothesis import given
from hypothesis import strategies as st

from marketplace.search.rules import MOST_WORDS, asked, folded, repaired, to_repair, ts_query


def test_letters_lose_case_accents_and_ligatures() -> None:
    assert folded("Œufs à la Crème Brûlée") == "oeufs a la creme brulee"


def test_fillers_do_not_count_unless_nothing_else_is_there() -> None:
    assert asked("du pain pour les enfants").words == ("pain", "enfants")
    assert asked("les").words == ("les",)


def test_the_last_word_may_be_unfinished() -> None:
    assert ts_query(asked("tarte au cit").words) == "tarte & cit:*"
    assert ts_query(()) == ""


def test_unknown_words_are_repaired_and_numbers_are_not() -> None:
    query = asked("fromge 12 de chevre")

    assert to_repair(query, frozenset({"chevre"})) == ("fromge",)
    assert repaired(query, {"fromge": "fromage"}).words == ("fromage", "12", "chevre")


@given(st.text(max_size=400))
def test_whatever_is_typed_becomes_plain_words(text: str) -> None:
    words = asked(text).words

    assert len(words) <= MOST_WORDS
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in words)
