"""The whole stand-in: API, pages and clockwork behind one port."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

from marketplace.demo.stripe import api as _api  # noqa: F401 - registers the endpoints
from marketplace.demo.stripe.api import money
from marketplace.demo.stripe.clockwork import Clockwork
from marketplace.demo.stripe.desk import Desk, Options
from marketplace.demo.stripe.faults import Faults
from marketplace.demo.stripe.gate import Gate
from marketplace.demo.stripe.memory import Memory
from marketplace.demo.stripe.pages import Pages
from marketplace.demo.stripe.web import Answer, Request, serve


class StandIn:
    """`port=0` takes a free one; `options.base_url` then says which."""

    def __init__(
        self,
        options: Options | None = None,
        *,
        port: int = 0,
        state: Path | None = None,
        troubles: dict[str, Any] | None = None,
    ) -> None:
        self.options = options or Options()
        self.desk = Desk(Memory(state), self.options, Faults())
        self.desk.faults.change(troubles or {})
        self._gate, self._pages = Gate(self.desk), Pages(self.desk)
        self._server = serve(self._answer, port=port)
        if port == 0:
            self.options = replace(self.options, base_url=f"http://127.0.0.1:{self._server.server_port}")
            self.desk.options = self.options
        self._clockwork = Clockwork(self.desk)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def start(self, *, top_up: int = 0) -> StandIn:
        """Serve until `stop`; `top_up` is the platform's own money, put in once."""
        with self.desk.memory.transaction():
            money.fill_float(self.desk, top_up)
            self.desk.memory.execute("DELETE FROM later WHERE what = 'pay_out_everyone'")
            if self.options.pays_out_every_s:
                self.desk.later(self.options.pays_out_every_s, "pay_out_everyone", "")
        self._clockwork.start()
        self._thread.start()
        return self

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._clockwork.stop()
        self.desk.memory.close()

    def _answer(self, request: Request) -> Answer:
        if request.path.startswith(("/v1/", "/v2/")):
            return self._gate.answer(request)
        return self._pages.answer(request)
