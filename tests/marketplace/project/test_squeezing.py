"""Pages travel compressed to who understands it; nothing else is touched."""

import gzip

import pytest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from marketplace.project.squeezing import SqueezedPages

WORDS = "Du pain, du fromage, des piles. " * 200


def answered(answer: HttpResponse | StreamingHttpResponse, encodings: str = "gzip, br") -> HttpResponse:
    request = HttpRequest()
    request.META["HTTP_ACCEPT_ENCODING"] = encodings
    return SqueezedPages(lambda _request: answer)(request)  # type: ignore[return-value]


def test_a_page_is_a_tenth_of_itself_and_the_same_again() -> None:
    answer = answered(HttpResponse(WORDS))

    assert answer["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer["Vary"]
    assert len(answer.content) < len(WORDS) / 10
    assert gzip.decompress(answer.content).decode() == WORDS


def test_the_same_page_has_another_length_each_time_so_that_nobody_measures_secrets() -> None:
    assert len({len(answered(HttpResponse(WORDS)).content) for _ in range(40)}) > 5


@pytest.mark.parametrize(
    "answer",
    [
        HttpResponse(WORDS, content_type="application/json"),
        HttpResponse(WORDS, content_type="image/svg+xml"),
        StreamingHttpResponse([WORDS], content_type="text/event-stream"),
    ],
)
def test_what_is_no_page_stays_as_it_is(answer: HttpResponse) -> None:
    assert "Content-Encoding" not in answered(answer)


def test_who_does_not_understand_it_gets_it_plain() -> None:
    assert "Content-Encoding" not in answered(HttpResponse(WORDS), encodings="")
