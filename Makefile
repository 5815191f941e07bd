# Roundtable: `make play` sets everything up and plays; `make test` sets up and runs every check.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARGS ?=

# Else every process that a test or a measurement starts would compile the game anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: web play test lint pytest check drafts bench surroundings ime monkey soak crash documents references gallery coverage mutants pythons pages pages-here bench-web dist app app-test install-desktop fuzz audit pins clean help

help:
	@echo "make play   set up once, then play the AGI-Next roundtable (ARGS='--lang en' and the like are passed on)"
	@echo "make test   set up once, then lint, types and tests"
	@echo "make web    the shipped discussions as a page in a browser, on this machine (PORT=8000; needs npm once)"
	@echo "make check  every shipped record and scenario: its faults, its walkthroughs, what is proved of it"
	@echo "make drafts every kind of source drafted: people, words, moderator (ARGS='vtt' for some)"
	@echo "make bench  measure, and write docs/performance.md (PEERS=1 installs inkjs from npm and measures it too)"
	@echo "make documents   write the schemas, the reference and the tutorial's answers anew"
	@echo "make references  write the snapshots and pictures of the window that differ"
	@echo "make gallery     compare them, and draw what differs as build/trees.html"
	@echo "make fuzz        every test with all its cases and by other chances, then every reader of a stranger's file (TIME=300)"
	@echo "make surroundings  every command in places of every kind (ARGS='check --in \"no home\"' for some)"
	@echo "make ime         the window with a Chinese input method that is on (needs Xvfb, xdotool, fcitx5)"
	@echo "make monkey      100,000 random events at the window (ARGS='--events N --seed S')"
	@echo "make soak        100,000 screens, and whether memory grows (ARGS='--screens N')"
	@echo "make coverage    lines and branches that the tests run, by room; fails below the bounds"
	@echo "make mutants     break the rules in thousands of ways and see whether a test notices (ARGS=\"--show 'scoring.*'\")"
	@echo "make pythons     the same bytes under every Python, hash seed, time zone and locale (ARGS='--python PATH ...')"
	@echo "make audit       known holes in the pinned versions"
	@echo "make pages       the report, the studio and the whole game in a browser: valid, accessible, kept (needs node and Chromium)"
	@echo "make bench-web   what the page weighs and how soon it answers (needs node and Chromium)"
	@echo "make crash  kill the game at 1,000 points and look for every move it had shown (ARGS='--points 80')"
	@echo "make dist        the wheel and the source archive, checked"
	@echo "make app         a folder that starts without Python (make app-test tries it on a virtual screen)"
	@echo "make install-desktop  the entry and the icon for a Linux desktop"
	@echo "make pins        renew the pinned versions in requirements/ (needs uv)"

play: $(VENV)/play
	@$(BIN)/roundtable play agi-next-2026 $(ARGS)

test: lint pytest

lint: $(VENV)/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

pytest: $(VENV)/test
	$(BIN)/pytest -n auto --dist worksteal $(ARGS)

check: $(VENV)/play
	$(BIN)/roundtable check seeds scenarios
	$(BIN)/roundtable test --scenarios scenarios

drafts: $(VENV)/test
	$(BIN)/python tests/drafting/measure.py $(ARGS)

bench: $(VENV)/test
	$(BIN)/python tests/bench/run.py $(if $(PEERS),--peers)

documents: $(VENV)/test
	$(BIN)/roundtable schema -o docs/schema
	$(BIN)/python tests/loading/diagnosing.py
	$(BIN)/python tests/authoring/reference.py
	$(BIN)/python tests/test_authoring_tutorial.py
	$(BIN)/python tests/test_api.py

references: $(VENV)/test
	$(BIN)/pytest -n auto tests/desktop/test_trees.py tests/desktop/test_pictures.py --update-references

# What differs is drawn as build/trees.html, before and after.
gallery: $(VENV)/test
	rm -f build/trees.html
	$(BIN)/pytest -n auto tests/desktop/test_trees.py tests/desktop/test_pictures.py

monkey: $(VENV)/test
	$(BIN)/python tests/desktop/monkey.py $(ARGS)

soak: $(VENV)/test
	$(BIN)/python tests/desktop/soak.py $(ARGS)

TIME ?= 300
# Every test with all its cases and 500 drawn scenarios for a property; then what only reads.
fuzz: $(VENV)/tools
	ROUNDTABLE_DRAWN=500 $(BIN)/pytest -q -n auto --dist worksteal
	$(BIN)/pytest -q tests/fuzz/measuring.py
	ROUNDTABLE_GAMES=1000 $(BIN)/pytest -q tests/test_leaks.py -k 'unheard_turn and small'
	$(BIN)/python tests/fuzz/run.py --seconds $(TIME) $(ARGS)

# An hour of one processor; the tests try a small part.
surroundings: $(VENV)/test
	nice $(BIN)/python tests/fuzz/surroundings.py $(ARGS)

ime: $(VENV)/test
	$(BIN)/python tests/desktop/ime.py

# 1 where a pinned version has a known hole; a service out of reach is told, and is no failure.
audit: $(VENV)/tools
	$(BIN)/python tests/audit.py
# The scripts typed and linted, the report's pages and the whole game in headless Chromium, judged by
# axe-core; left out, with a word, where node, npm or Chromium is missing.
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)
NODE_TOOLS := build/node
pages: $(VENV)/test
	@if [ -z "$(CHROMIUM)" ] || ! command -v npm > /dev/null; then \
	  echo "left out: the pages need node, npm and Chromium"; else $(MAKE) --no-print-directory pages-here; fi

pages-here: $(VENV)/test
	PYTHONPATH=tests $(BIN)/python tests/report/write_pages.py build/pages
	npm install --silent --no-fund --no-audit --prefix $(NODE_TOOLS) axe-core@4 playwright-core@1 html-validate@9 \
	  typescript@7 eslint@10 @eslint/js@10 globals@17
	for each in page worker; do $(NODE_TOOLS)/node_modules/.bin/tsc -p tests/web/types/tsconfig.$$each.json || exit 1; done
	$(NODE_TOOLS)/node_modules/.bin/eslint -c tests/web/types/eslint.config.mjs game/roundtable/web/static game/roundtable/exporting/node
	cd $(NODE_TOOLS) && npx html-validate --preset standard ../pages/*.html
	cd $(NODE_TOOLS) && CHROMIUM=$(CHROMIUM) node ../../tests/report/check_pages.mjs ../pages
	$(BIN)/roundtable web -o build/browser --single build/browser.html
	$(BIN)/pytest -q tests/web/pyodide.py
	cd $(NODE_TOOLS) && CHROMIUM=$(CHROMIUM) ROUNDTABLE=$(CURDIR)/$(BIN)/roundtable node ../../tests/web/browser/play.mjs ../browser ../browser.html $(ARGS)
	sed -n '/^```text panel.txt$$/,/^```$$/p' docs/authoring.md | sed '/^```/d' > build/panel.txt
	cd $(NODE_TOOLS) && CHROMIUM=$(CHROMIUM) node ../../tests/studio/check_studio.mjs ../../$(BIN)/roundtable ../panel.txt

# What the page weighs and how soon it answers; ARGS=500 for fewer moves than ten thousand.
bench-web: $(VENV)/test
	CHROMIUM=$(CHROMIUM) $(BIN)/python tests/bench/bench_web.py $(ARGS)

# What programs of their own run is not counted.
coverage: $(VENV)/test
	@mkdir -p build
	$(BIN)/pytest -n auto -q -p no:cacheprovider --cov=roundtable --cov-branch --cov-report=json:build/coverage.json --cov-report= $(ARGS)
	$(BIN)/python tests/coverage_bounds.py build/coverage.json

# Hours on one processor; it goes on where it was stopped (build/mutants.json).
mutants: $(VENV)/tools
	nice $(BIN)/python tests/mutants.py $(ARGS)

pythons: $(VENV)/test
	$(BIN)/python tests/pythons.py $(ARGS)

# The wheel and the source archive, judged by what judges uploads.
dist: $(VENV)/tools
	rm -rf dist/*.whl dist/*.tar.gz
	$(BIN)/python -m build --no-isolation --outdir dist . > /dev/null
	$(BIN)/twine check --strict dist/*.whl dist/*.tar.gz
	$(BIN)/check-wheel-contents dist/*.whl

# A folder that starts without Python: what plays and what authors use; simulation's extras stay out.
LEFT_OUT := matplotlib pyarrow distributed dask pandas IPython tkinter atheris pytest hypothesis mypy
app: $(VENV)/tools
	$(BIN)/pyinstaller --noconfirm --clean --log-level WARN --name roundtable --icon ../../assets/icon-256.png \
	  --distpath dist --workpath build/app --specpath build/app --copy-metadata roundtable-game \
	  --collect-data roundtable --hidden-import pygame._sdl2.controller $(LEFT_OUT:%=--exclude-module %) \
	  $(foreach each,assets scenarios seeds,--add-data $(CURDIR)/$(each):roundtable/_shipped/$(each)) game/roundtable/__main__.py

# Needs Xvfb and xdotool.
app-test:
	$(BIN)/python tests/app_smoke.py dist/roundtable

# Where a Linux desktop looks for what one user installed.
SHARE ?= $(HOME)/.local/share
install-desktop:
	install -Dm644 assets/linux/roundtable.desktop $(SHARE)/applications/roundtable.desktop
	install -Dm644 assets/icon.svg $(SHARE)/icons/hicolor/scalable/apps/roundtable.svg
	install -Dm644 assets/icon-256.png $(SHARE)/icons/hicolor/256x256/apps/roundtable.png

# Pinned versions for every system and Python we run on, the same ones in all three; needs uv.
PINS := uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-header -q
pins:
	$(PINS) -o requirements/play.txt
	$(PINS) --all-extras --group dev -c requirements/play.txt -o requirements/test.txt
	$(PINS) --all-extras --group dev --group tools -c requirements/test.txt -o requirements/tools.txt

$(VENV)/tools: requirements/tools.txt $(VENV)/test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/tools.txt
	@touch $@

crash: $(VENV)/test
	$(BIN)/python tests/crash/crashing.py $(ARGS)

clean:
	rm -rf $(VENV) build dist mutants .pytest_cache .ruff_cache .mypy_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Roundtable needs Python 3.11 or newer: make PYTHON=python3.12 ..."; exit 2; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "no virtual environment could be made: on Debian and Ubuntu, apt install python3-venv"; exit 2; }

# --no-deps: the lists are whole, and older pips look past a pin where a package is wanted with extras.
$(VENV)/play: requirements/play.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/play.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test: requirements/test.txt $(VENV)/play
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/test.txt
	@touch $@

# The shipped discussions as a page, served on this machine alone; needs node once, for npm.
PORT ?= 8000
web: $(VENV)/play
	$(BIN)/roundtable web -o build/web
	@echo "http://127.0.0.1:$(PORT)/"
	$(BIN)/python -m http.server $(PORT) --bind 127.0.0.1 --directory build/web
