"""Scenario tests: walkthroughs, their runner, and the pytest plugin.

- `walkthrough`: a headless test as values
- `reading`: `*.walkthrough.yaml` to these values, each fault at its line and column
- `mentions`: the ids that walkthroughs and playthroughs name
- `checking`: a scenario's folder checked whole
- `runner`: plays a walkthrough and says what came out otherwise; without pytest
- `plugin`: the same under pytest; its only importer

Nothing is imported here, since pytest loads the plugin into every run.
"""
