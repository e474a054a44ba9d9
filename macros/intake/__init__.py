"""What people really send, workbooks, Word files and plain text, read into what the archive can hold; what cannot be kept is told."""


class Unreadable(ValueError):
    """A file that cannot be taken in: what was found and what to do, for the clerk."""

    def __init__(self, fact: str, suggestion: str) -> None:
        super().__init__(fact)
        self.fact = fact
        self.suggestion = suggestion
