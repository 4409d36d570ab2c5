"""The mail door: one message to one person, text and page alike."""

from dataclasses import dataclass
from typing import Protocol

from django.core.mail import EmailMultiAlternatives


class MailUnreachable(Exception):
    """The mail server did not take it; try again later."""


@dataclass(frozen=True)
class Letter:
    to: str
    subject: str
    text: str
    html: str


class Post(Protocol):
    def send(self, letter: Letter) -> None: ...


class DjangoMail:
    """Sends through whatever `EMAIL_URL` names."""

    def send(self, letter: Letter) -> None:
        """Send one letter. Raises: MailUnreachable."""
        message = EmailMultiAlternatives(letter.subject, letter.text, to=[letter.to])
        message.attach_alternative(letter.html, "text/html")
        try:
            message.send()
        except OSError as error:
            raise MailUnreachable(str(error)) from error


def mail() -> Post:
    return DjangoMail()
