# Set up, build and check lexcomp. `make help` lists what can be made.

VENV := .venv
BIN  := $(VENV)/bin
UV   := uv==0.13.9

# The first of these that runs and is recent enough.
PYTHONS := python3.13 python3.12 python3.11 python3

.DEFAULT_GOAL := help
.PHONY: help env site test lint check lock clean

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 15

env: $(BIN)/.installed ## install everything into .venv

site: env ## compile the law and build the site into build/
	$(BIN)/lexcomp build

test: env ## run the tests; ARGS="-n auto" uses every core
	$(BIN)/python -m pytest $(ARGS)

lint: env ## check style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

check: env ## check the compiled law
	$(BIN)/lexcomp check

lock: $(BIN)/.created ## fix versions in constraints.txt; ARGS=--upgrade takes newer ones
	@test -x $(BIN)/uv || { echo "make lock needs uv, which could not be installed." >&2; exit 1; }
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --custom-compile-command "make lock" \
	    --quiet --output-file constraints.txt $(ARGS)

clean: ## remove what was built and installed
	rm -rf build dist $(VENV) .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find lexcomp tests -type d -name __pycache__ -prune -exec rm -rf {} +

# An empty environment, with uv in it where uv can be had.
$(BIN)/.created:
	@for python in $(PYTHONS); do \
	    "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	    "$$python" -m venv --clear $(VENV) || exit 1; \
	    $(BIN)/python -m pip install -qq "$(UV)" || echo "No uv here; pip will do."; \
	    touch $@; exit 0; \
	done; \
	echo "lexcomp needs Python 3.11 or later, and none was found." >&2; exit 1

# Exactly the packages of constraints.txt, their hashes checked, and lexcomp in place.
$(BIN)/.installed: pyproject.toml constraints.txt | $(BIN)/.created
	@if test -x $(BIN)/uv; then \
	    $(BIN)/uv pip sync --quiet --python $(BIN)/python --compile-bytecode \
	        --require-hashes constraints.txt && \
	    $(BIN)/uv pip install -qq --python $(BIN)/python --no-deps --no-build-isolation --editable .; \
	else \
	    $(BIN)/python -m pip install -qq --require-hashes --requirement constraints.txt && \
	    $(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .; \
	fi
	@touch $@
