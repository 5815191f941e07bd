language-name = français
cost = { $minutes ->
    [one] { $minutes } minute
   *[other] { NUMBER($minutes, minimumFractionDigits: 2) } minutes
 }
-term = { -other(case: "x") }
-other = o
help-close = { -term } { help-open }
help-open = { help-close }
menu-back = { menu-back.title }
    .title = x
