"""A cursor for the few questions asked before every quote: PostgreSQL keeps how to answer them, a connection each."""

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.backends.utils import CursorWrapper


def prepared_cursor() -> CursorWrapper:
    """Return a cursor whose questions are prepared once they were asked often enough (`DATABASE_PREPARE_AFTER`).

    Django's own cursor writes the values into the text, so PostgreSQL reads and plans each question anew: for the halts of
    a city that is four times the work of answering. Name every column: a prepared `*` breaks when a table gets one more.
    """
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    cursor = ServerBindingCursor(connection.connection)
    return (
        connection.make_debug_cursor(cursor) if connection.queries_logged else connection.make_cursor(cursor)
    )
