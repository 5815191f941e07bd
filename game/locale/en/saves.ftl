menu-saves = Kept games
saves-import-note = To import a game, drop its exported file on this window.
saves-rename-keep = Use this name
saves-cancel = Never mind
saves-title = Kept games
saves-empty = There are none yet. Your next game is kept from its first move on.
saves-joint = {" · "}
saves-over = finished
saves-heard = { $heard } of { $turns } turns heard
saves-when = { $date } { $time }
saves-newer = its scenario has a newer version
saves-version = Since this game the scenario has changed: { $changes }.
saves-upto = It cannot go on with the newer version: only the first { $legal } of its { $moves } moves are legal there.
saves-go-on = Continue
saves-go-on-older = Continue as it was
saves-go-on-newer = Continue with the newer
saves-debrief = Debrief
saves-rename = Rename
saves-rename-ask = What shall this game be called?
saves-export = Export
saves-exported = Written to { $path }
saves-imported = Imported; it comes first in the list.
saves-remove = Delete
saves-removed = “{ $name }” is deleted.
saves-restore = Undo delete
saves-restored = It is back.
saves-gone = That game can no longer be brought back.
saves-ask-import = Where is the file to import?
saves-import = Import

version-scenes-added = { $count ->
    [one] { $count } question added
   *[other] { $count } questions added
}
version-scenes-removed = { $count ->
    [one] { $count } question removed
   *[other] { $count } questions removed
}
version-turns-added = { $count ->
    [one] { $count } turn added
   *[other] { $count } turns added
}
version-turns-removed = { $count ->
    [one] { $count } turn removed
   *[other] { $count } turns removed
}
version-turns-changed = { $count ->
    [one] { $count } turn with other stage minutes, stand or source
   *[other] { $count } turns with other stage minutes, stands or sources
}
version-texts = { $count ->
    [one] { $count } text reads otherwise
   *[other] { $count } texts read otherwise
}
version-rest = { $count ->
    [one] { $count } other detail changed
   *[other] { $count } other details changed
}
version-same = nothing that shows in play

notice-moved = The saves were broken and are put aside as { $file }; a fresh file was begun with { $games ->
    [one] { $games } game
   *[other] { $games } games
} recovered.
notice-newer = The saves in { $file } are from a newer version; they are left alone, and what is played now is not kept.
notice-unwritable = { $file } cannot be written; the games in it are safe. What is played now stays in memory, and each move tries again.
notice-full = The disk is full and { $file } cannot be written; the games in it are safe. What is played now stays in memory, and each move tries again.
notice-busy = Another window holds { $file }; this last step stays in memory, and the next one tries again.
notice-kept = { $file } can be written again, and everything that waited is kept.
notice-unkept = { $games ->
    [one] One game
   *[other] { $games } games
} could not be kept and { $games ->
    [one] is
   *[other] are
} written as text instead: { $path }. Import it under Kept games to go on.
notice-lost = { $games ->
    [one] One game
   *[other] { $games } games
} could be written nowhere and will be gone once the program is closed.
notice-clock = The computer’s clock stands before your last save; every game is there, in the order it was kept.
notice-store = This last step is not kept yet; it stays while the game is open, and the next step tries again: { $error }
notice-parted = This game also went on in another window; this one is kept as a game of its own, and both are safe.
notice-older = “{ $title }” has changed since your last game: { $changes }. That game goes on with its own version; to change to the newer one, see Kept games.
notice-changed = The scenario { $scenario } has changed since this game, and the version it was played on was not kept; the game stays but cannot be gone on with here.
notice-unreadable = This game cannot be opened; it stays kept: { $error }
notice-import = Nothing was imported: { $error }
