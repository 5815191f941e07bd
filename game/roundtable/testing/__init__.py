"""Scenario tests: walkthroughs, their runner, and the pytest plugin.

- `walkthrough`: a headless test as values
- `reading`, `expecting`, `fields`: `*.walkthrough.yaml` to these values, each fault at its place
- `numbers`, `screens`: what a walkthrough can ask: numbers by name, what a screen shows
- `schema`: the file's shape for editors
- `mentions`: the ids that walkthroughs and playthroughs name
- `checking`: a scenario's folder checked whole
- `judging`, `runner`: plays a walkthrough and says what came out otherwise
- `accepting`: writes what came in place of what was expected
- `recording`: a game that was played as a walkthrough
- `proofs`: what has to hold of every scenario
- `suite`: finds and tries all of them, without pytest
- `plugin`: the same under pytest; its only importer

Nothing is imported here, since pytest loads the plugin into every run.
"""
