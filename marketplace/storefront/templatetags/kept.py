"""`{% kept "name" %}…{% endkept %}`: a piece of page that says the same to everybody, rendered once a language.

What stands inside is rendered with an empty context, so that it cannot hold anything of the visit that came first.
"""

from django import template
from django.conf import settings
from django.template.base import NodeList, Parser, TemplateSyntaxError, Token
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import get_language

_kept: dict[tuple[str, str | None], SafeString] = {}


def forget() -> None:
    """Let go of what this process has kept."""
    _kept.clear()


class KeptNode(template.Node):
    """The piece under its name; while tracebacks are wished for, somebody is at work on it, and it is rendered anew."""

    def __init__(self, name: str, nodelist: NodeList) -> None:
        self.name, self.nodelist = name, nodelist

    def render(self, context: Context) -> SafeString:
        place = self.name, get_language()
        if place not in _kept or settings.DEBUG:
            nobody = Context({}, autoescape=context.autoescape)
            nobody.template = context.template
            nobody.render_context = context.render_context
            _kept[place] = self.nodelist.render(nobody)
        return _kept[place]


def kept(parser: Parser, token: Token) -> KeptNode:
    words = token.split_contents()
    if len(words) != 2 or words[1][0] not in "\"'":
        raise TemplateSyntaxError('kept wants one name: {% kept "footer" %}')
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(words[1].strip("\"'"), nodelist)
