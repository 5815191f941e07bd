saves-rename-keep = Use this name
saves-cancel = Never mind
saves-title = Saved games
saves-empty = There are none yet. Your next game is saved from its first move on.
saves-over = finished
saves-heard = { $heard } of { $turns } turns heard
saves-when = { $date } { $time }
saves-newer = Its scenario has a newer version.
saves-version = Since this game the scenario has changed: { $changes }.
saves-upto = { $legal ->
    [0] It cannot go on with the newer version: not even its first move is legal there.
    [one] Of its { $moves } moves only the first is legal in the newer version; it would go on from there as another game, and this one stays.
   *[other] Of its { $moves } moves only the first { $legal } are legal in the newer version; it would go on from there as another game, and this one stays.
}
saves-look = See the debrief
saves-open = Go on
saves-open-newer = Go on with the newer version
saves-rename = Rename
saves-rename-ask = What shall this game be called?
saves-export = Export
saves-exported = Written to { $path }
saves-there = This game is here already.
saves-imported = Imported; it comes first in the list.
saves-remove = Delete
saves-restore = Bring back “{ $name }”
saves-gone = That game can no longer be brought back.
saves-kept-as = saved as { $number }
saves-how-restored = removed; roundtable saves restore { $number } brings it back
saves-not-kept = there is no saved game { $number } (there is: { $known })
saves-not-removed = there is no removed game { $number }
saves-unchanged = nothing was changed

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
    [one] { $count } turn with different minutes, stand or source
   *[other] { $count } turns with different minutes, stands or sources
}
version-texts = { $count ->
    [one] { $count } text reworded
   *[other] { $count } texts reworded
}
version-rest = { $count ->
    [one] { $count } other detail changed
   *[other] { $count } other details changed
}
version-same = nothing that shows in play

notice-moved = The saves were broken and are put aside as they were, as { $file }; a fresh file was begun with { $games ->
    [0] none of the games
    [one] { $games } game
   *[other] { $games } games
} recovered.
store-newer = { $file } is from a newer version and is left as it is, and its games can be seen with that version
notice-newer = { store-newer }; what is played now stays in memory and is written as text on leaving.
store-unwritable = { $file } cannot be written (read-only, no permission, or no room){ $games ->
    [0] {""}
    [one] , and the game in it is safe and can be seen
   *[other] , and the { $games } games in it are safe and can be seen
}
notice-unwritable = { store-unwritable }; what is played now stays in memory, and each move tries again.
store-unseen = { $file } can be neither read nor written now (check who may read and write it and its folder), but it was not touched, and the games in it are safe
notice-unseen = { store-unseen }; what is played now stays in memory, and each move tries again.
store-full = The disk is full and { $file } cannot be written, so please make room{ $games ->
    [0] {""}
    [one] ; the game in it is safe
   *[other] ; the { $games } games in it are safe
}
notice-full = { store-full }; what is played now stays in memory, and each move tries again.
store-busy = Another window holds { $file }, which cannot be written now; the games in it are safe
notice-busy = Another window holds { $file }; this last step stays in memory, and the next one tries again.
notice-kept = { $file } can be written again, and everything that waited is saved.
notice-gone = The saves were moved or deleted while in use; a fresh file was begun as { $file } with { $games ->
    [0] what is played from now on
    [one] the one game there was
   *[other] all { $games } games
}.
notice-replaced = { $file } was replaced by another file while in use; games are saved in that one from now on{ $games ->
    [0] {""}
   *[other] , and the one played last is in it too
}.
notice-unkept = { $games ->
    [one] One game
   *[other] { $games } games
} could not be saved and { $games ->
    [one] is
   *[other] are
} written as text instead: { $path }. Import it under Saved games to go on.
notice-lost = { $games ->
    [one] One game
   *[other] { $games } games
} could be written nowhere and will be gone once the program is closed.
notice-undone = Settings, new names, deletions and the like could not be saved; next time all is as it was.
notice-unshared = The drive of { $file } shares no memory between programs, so each move is kept in a slower way; nothing is lost.
notice-clock = The computer’s clock stands before your last save; every game is there, in the order it was saved.
notice-store = A saved game cannot be read: { $why }
notice-parted = This game also went on in another window; this one is saved as a game of its own, and both are safe.
notice-anew = This game was deleted or replaced elsewhere; it has been saved again, whole.
notice-older = “{ $title }” has changed since your last game: { $changes }. That game goes on with its own version; { $legal ->
    [0] not even its first move is legal in the newer one.
   *[other] to change to the newer one, see Saved games.
}
notice-changed = The scenario { $scenario } has changed since this game, and the version it was played on was not kept; the game stays, but it cannot go on here.
notice-unreadable = This game cannot be opened; it stays saved: { $why }
notice-import = Nothing was imported, and the saved games are as they were: { $why }
notice-import-version = This game was played on another version of “{ $title }”, which is not here; it was played again on the version that is, and every move is legal there.
notice-export = Nothing was exported, and the game stays saved: { $why }
saves-unseen = The saved games cannot be read now; they were not touched.

fault-full = the disk is full; make room and try again.
fault-read-only = that place can only be read; make it writable, or use another.
fault-denied = permission is denied; check who may read and write the file and its folder.
fault-busy = another program holds that file; close it and try again.
fault-missing = there is no such file or folder; check its name and place.
fault-folder = that is a folder and not a file.
fault-no-file = that is no ordinary file; use one that Export wrote.
fault-name = the name is too long or has characters the system does not take; try a shorter one.
fault-device = the disk cannot be read or written; check it, and use another place.
fault-other = { $detail }
fault-scenario = the scenario’s files have { $count ->
    [one] an error, in { $place } ({ $code })
   *[other] { $count } errors, the first in { $place } ({ $code })
}; roundtable check explains them.
fault-no-scenario = there is no scenario { $scenario } here; install it first.
fault-no-game = it is not among the saved games; it was probably deleted elsewhere.
fault-version-gone = the scenario { $scenario } has changed, and the version it was played on was not kept.
fault-carried = the scenario has changed, and the version it was played on is not here; of its { $moves } moves only the first { $legal } are legal in the one that is.
fault-save-unreadable = what was saved of it is damaged; the other games are not affected.
fault-saves-unreadable = a part of the file of saved games cannot be read, and the file was not changed; close the program and open it again, and all that can be recovered will be.
fault-game-strange = this is no exported game; use a file that Export wrote, whose name ends in .playthrough.
fault-game-newer = it was exported by a newer version, which this one cannot read; update first.
fault-game-long = it is too long to be a game.
fault-game-head = line { $line }, “{ $found }”, is not as it should be; use a file that nobody has changed.
fault-game-cut = after line { $line } a part of the head is missing; use a file that nobody has changed.
fault-game-syntax = line { $line }, “{ $found }”, is no move; use a file that nobody has changed.
fault-game-certain = line { $line }, “{ $found }”: only a computer’s player is that sure. `roundtable report` takes such a game.
fault-game-illegal = { $line ->
    [0] the move “{ $found }”
   *[other] line { $line }, “{ $found }”,
} is not legal there.
fault-game-other = it is a game of another scenario, or of another version of this one.
