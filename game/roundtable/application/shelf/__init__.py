"""The pages outside a game: library, saved games, profile, settings, help."""
