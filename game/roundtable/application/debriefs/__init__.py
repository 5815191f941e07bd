"""The debrief: typed tabs, each made by its own file, found by id.

- `page`: the page with its tabs and choices
- `outcome`, `stands`: three sentences, the map, the picture
- `choices`, `judged`: what each choice cost
- `ledger`, `record`, `unheard`, `limits`, `podium`, `daily`: the other tabs
- `result`, `whole`: a result as text; everything opened, for a page to keep
"""
