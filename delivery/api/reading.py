"""How a body is read: JSON that cannot be read is malformed, whatever is wrong with it."""

from collections.abc import Mapping
from typing import IO, Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser


class PlainJSON(JSONParser):
    """JSON as a phone writes it: not a thousand levels deep, and of letters that can be written down."""

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        """Return the body.

        Raises:
            ParseError: it is no JSON, nested beyond reading, or holds half of a letter (a lone surrogate).
        """
        try:
            body = super().parse(stream, media_type, parser_context)
            _check_letters(body)
        except (RecursionError, UnicodeEncodeError) as error:
            raise ParseError from error
        return body


def _check_letters(body: Any) -> None:
    """Raise UnicodeEncodeError for a text that no answer and no table could hold."""
    if isinstance(body, str):
        body.encode()
    elif isinstance(body, dict):
        for name, value in body.items():
            name.encode()
            _check_letters(value)
    elif isinstance(body, list):
        for value in body:
            _check_letters(value)
