# make demo   set up and run the main job     make test   set up and pass the tests
# make check  format, lint, types, layers     make eval   measure on the gold at hand
# make accept take the graph of the seeds as it is now for the right one

PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check eval lock setup accept

demo: setup
	$(BIN)/kg demo

test: check
	$(BIN)/pytest -q -n auto --maxprocesses 4 --dist loadfile

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Rewrites tests/golden/ and the outputs of the notebooks; the diff is reviewed like code (CONTRIBUTING.md).
accept: setup
	$(BIN)/python tests/accept.py
	$(BIN)/python tools/run_notebooks.py

eval: setup
	$(BIN)/kg quality -o docs/quality.md

setup: .venv/installed

.venv/installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# Versions and hashes without addresses; uv comes from the package index and is needed only here.
lock:
	$(BIN)/uv lock --quiet --upgrade
	$(BIN)/uv export --quiet --all-extras --no-emit-project --no-header --no-annotate --format requirements-txt -o requirements.lock
