"""What Node runs while a page is made: the browser's Python, which compiles it."""
