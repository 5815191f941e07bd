author-silent = silent: the source does not say
author-none = none of these
author-unclear = unclear
author-tally = { $turns ->
    [one] { $turns } turn
   *[other] { $turns } turns
}, { $deeper } deeper
author-talk-legend = dashed: turns the moderator asked for, by the question of a scene + by a prompt; solid: responses, from who responds to whom
