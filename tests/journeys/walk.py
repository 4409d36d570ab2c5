"""The meter of the walk: which of our functions, modules and rooms one step of the journey runs."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from inspect import CO_OPTIMIZED
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
APPS = ("marketplace", "sellers", "delivery")
NOT_STEPS = ("<genexpr>", "<listcomp>", "<dictcomp>", "<setcomp>", "<lambda>", "<module>")


@dataclass
class Step:
    """What one step has entered so far."""

    seen: set[tuple[str, str]] = field(default_factory=set)

    def forget(self) -> None:
        self.seen.clear()


@dataclass
class Walk:
    """What was entered, step by step; properties of models and comprehensions are reading, not walking."""

    steps: dict[str, set[tuple[str, str]]] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator["Step"]:
        """Count the functions of ours that run inside."""
        step, before = Step(), sys.getprofile()
        sys.setprofile(lambda frame, event, _arg: _note(step.seen, frame) if event == "call" else None)
        try:
            yield step
        finally:
            sys.setprofile(before)
            if step.seen:
                self.steps.setdefault(name, set()).update(step.seen)

    def wrapped(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return `function` counted as a step of its own, wherever it is called."""

        def counted(*args: Any, **kwargs: Any) -> Any:
            with self.step(name):
                return function(*args, **kwargs)

        return counted

    @property
    def functions(self) -> set[tuple[str, str]]:
        return set().union(*self.steps.values())

    @property
    def modules(self) -> set[str]:
        return {module for module, _function in self.functions}

    @property
    def rooms(self) -> set[str]:
        return {".".join(module.split(".")[:2]) for module in self.modules}

    def report(self) -> str:
        lines = [f"{len(seen):4} functions  {name}" for name, seen in self.steps.items()]
        total = f"{len(self.functions)} functions in {len(self.modules)} modules over {len(self.rooms)} rooms"
        return "\n".join([*lines, total, ", ".join(sorted(self.rooms))])


def _note(seen: set[tuple[str, str]], frame: FrameType) -> None:
    code = frame.f_code
    if not code.co_flags & CO_OPTIMIZED:
        return  # the body of a class, run when its module is first read
    path = Path(code.co_filename)
    if code.co_name in NOT_STEPS or not path.is_relative_to(ROOT):
        return
    parts = path.relative_to(ROOT).with_suffix("").parts
    if parts[0] in APPS and parts[-1] not in {"models", "states"}:
        seen.add((".".join(parts), code.co_qualname if sys.version_info >= (3, 11) else code.co_name))
