"""A bot's browser whose house is the test's own: the same pages, without a network."""

from urllib.parse import urlsplit

from django.test import Client

from marketplace.demo.bots.web import Browser, Page


class Visit(Browser):
    """Pages of this very process."""

    def __init__(self, person: Client) -> None:
        super().__init__("http://testserver")
        self._person = person

    def _page(self, method: str, path: str, **rest: object) -> Page:
        way = urlsplit(path)
        where = f"{way.path}?{way.query}" if way.query else way.path
        if method == "POST":
            answer = self._person.post(
                where, rest.get("data") or {}, headers=rest.get("headers"), follow=True
            )
        else:
            answer = self._person.get(where, follow=True)
        chain = getattr(answer, "redirect_chain", [])
        return Page(chain[-1][0] if chain else where, answer.status_code, answer.content.decode())
