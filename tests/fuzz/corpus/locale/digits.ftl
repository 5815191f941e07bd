cost = { NUMBER($minutes, minimumFractionDigits: 99999999) } { NUMBER(1, style: "currency", currency: "EUR", currencyDisplay: "name") } { DATETIME($minutes) }
