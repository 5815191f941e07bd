menu-back = { "\u001B" }]0;owned{ "\u0007" } { "\U01F642" } { "\u202E" }
language-name = [31mx
