# `make run` serves on port 8000, `make test` runs lint, types and tests. Both set everything up first.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
# uv where it is installed, else pip: both check every hash of the lock.
UV := $(shell command -v uv 2>/dev/null)
INSTALL = $(if $(UV),$(UV) pip install --quiet --python $(BIN)/python,$(BIN)/python -m pip install --quiet --disable-pip-version-check)

.PHONY: run test lock openapi readme train clean

run: $(VENV)/.run
	$(BIN)/timeline serve --demo --port $(PORT)

test: $(VENV)/.test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest

$(BIN)/python:
	$(if $(UV),$(UV) venv --quiet --allow-existing --python $(PYTHON) $(VENV),$(PYTHON) -m venv $(VENV))

$(VENV)/.run: pyproject.toml requirements.lock | $(BIN)/python
	$(if $(UV),,@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip)
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --editable .
	@touch $@

$(VENV)/.test: pyproject.toml requirements-test.lock $(VENV)/.run
	$(INSTALL) --require-hashes -r requirements-test.lock
	@touch $@

# Needs uv. Written after a change of the dependencies in pyproject.toml.
lock:
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header pyproject.toml --output-file requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --extra test --constraint requirements.lock pyproject.toml --output-file requirements-test.lock

# Rebuilds timeline/language/en from the treebanks of SHARED, with fixed seeds; prints the scores of the test parts.
# One thread adds numbers up in one order: with more of them the weights differ a little from run to run.
SHARED ?= ../shared
train: $(VENV)/.run
	$(INSTALL) --editable '.[train]'
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m training --data $(SHARED)/data

openapi: $(VENV)/.run
	$(BIN)/timeline openapi > openapi.yaml

clean:
	rm -rf $(VENV) build *.egg-info

# README's blocks with what their commands print now: read the difference before you commit it.
readme: $(VENV)/.test
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tests.test_readme
