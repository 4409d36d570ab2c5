# Quartier: what one does here. `make` lists it.
#
# Everything runs in .venv, made on first use: with uv where it is installed, else with python3 -m venv and pip.

.DEFAULT_GOAL := list
.PHONY: list run test check town day bench docs
SHELL := /bin/sh
PORT ?= 8000
DAY ?=
export PORT

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; exit; }; done)
PY := .venv/bin/python

# An environment that was moved, or whose Python is gone, is made again.
ifneq ($(wildcard .venv/.ready),)
$(shell $(PY) -c 'import django' 2>/dev/null || rm -f .venv/.ready .venv/.ready-dev)
endif

list: ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 10

run: .venv/.ready ## the whole product with its town, until Ctrl-C (PORT=8000)
	@exec $(PY) manage.py up

test: .venv/.ready-dev ## every test, on engines of its own
	@exec $(PY) -m pytest $(ARGS)

check: .venv/.ready-dev ## format, lint, types, import contracts, migrations, pure rules without Django
	@sh .ci/check

town: .venv/.ready ## a new town from its seed, in the running or the stopped product
	@exec $(PY) manage.py alone town $(ARGS)

day: .venv/.ready ## a recorded day through the public doors of the running product (DAY=folder)
	@exec $(PY) manage.py day $(DAY) $(ARGS)

bench: .venv/.ready-dev ## how fast it is, beside its own floor
	@exec $(PY) -m bench $(ARGS)

docs: .venv/.ready ## the documents made from code: docs/states.md
	@exec $(PY) manage.py document $(ARGS)

.venv/.ready: requirements.txt
	@sh .ci/install "$(PYTHON)"
	@touch $@

.venv/.ready-dev: .venv/.ready pyproject.toml
	@sh .ci/install "$(PYTHON)" dev
	@touch $@
