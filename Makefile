# `make help` lists the targets. CI calls the same ones.

PYTHON ?= python3
PORT ?= 8000
VENV ?= .venv
ARGS ?=
PY := $(VENV)/bin/python
# Read by config/start.py from the environment, as they were typed: no shell and no
# second expansion, so a path may hold spaces, quotes, $ and @.
override export SITE := $(value SITE)
override export PLAYGROUND := $(value PLAYGROUND)
export PORT
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# A stamp is named after the pins, so it is out of date exactly when they change.
pins = $(shell cksum < requirements/$(1).txt | tr ' ' '-')
RUN := $(VENV)/run-$(call pins,run)
TEST := $(VENV)/test-$(call pins,test)

.DEFAULT_GOAL := help
.PHONY: help run test setup admin serve lint types layers migrations deploy check \
	bench browser quality pins

help: ## List these targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(RUN) ## Show the example site, or yours: make run SITE=folder PLAYGROUND=file
	@$(PY) -m config.start

test: $(TEST) ## Run every test but the browser's (more options in ARGS)
	$(PY) -m pytest -n auto --maxprocesses 4 $(ARGS)

setup: $(TEST) ## Install what developing needs into .venv

admin: $(RUN) ## Make a login for the admin
	@[ -n "$$DATABASE_URL" ] || echo "A login for the example site; for your own: make admin DATABASE_URL=sqlite:///var/site.sqlite3"
	@DATABASE_URL="$${DATABASE_URL:-sqlite:///var/example.sqlite3}" $(PY) manage.py createsuperuser

serve: export DJANGO_SETTINGS_MODULE := config.settings.production
serve: $(RUN) ## Start the production server (docs/deploying.md)
	@$(PY) manage.py migrate --no-input
	@$(PY) manage.py collectstatic --no-input --verbosity 0
	@$(PY) manage.py make_renditions
	@$(PY) manage.py rerender
	@$(PY) manage.py reindex
	@exec $(PY) -m gunicorn --config config/gunicorn.py

lint: $(TEST) ## Look for mistakes and uneven format in code and templates
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m djlint templates --lint --quiet

types: $(TEST) ## Check the type annotations
	$(PY) -m mypy

layers: $(TEST) ## Check who imports whom
	$(VENV)/bin/lint-imports

migrations: $(TEST) ## Look for a model change without a migration
	$(PY) manage.py makemigrations --check --dry-run --settings config.settings.test

deploy: $(TEST) ## Run Django's checks on the production settings
	SECRET_KEY=$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(60))') \
		SITE_URL=https://example.org ALLOWED_HOSTS=example.org \
		$(PY) manage.py check --deploy --fail-level WARNING --settings config.settings.production

check: lint types layers migrations deploy ## All five of them

bench: $(TEST) ## Measure what has a target
	$(PY) -m benchmarks $(ARGS)

browser: $(TEST) ## Run the tests that need Chromium
	$(PY) -m pytest -m browser $(ARGS)

quality: $(TEST) ## Run the checkers of others in the folder CHECKERS (docs/quality.md)
	$(PY) -m pytest -m checkers $(ARGS)

pins: ## Write requirements/ again from pyproject.toml
	PYTHON=$(PYTHON) .ci/pins $(ARGS)

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(RUN): | $(PY)
	$(PY) -m pip install --quiet --require-hashes -r requirements/run.txt
	@rm -f $(VENV)/run-* && touch $@

$(TEST): | $(PY)
	$(PY) -m pip install --quiet --require-hashes -r requirements/test.txt
	@rm -f $(VENV)/test-* && touch $@
