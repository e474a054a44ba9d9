"""Why nothing was published, with the exit code that programs read (those of sysexits.h)."""

BAD, NOTHING, NO_ROOM, BUSY, OLDER = 65, 66, 73, 75, 76


class Refused(Exception):
    """A Vietnamese sentence for the person at the terminal; readers keep what they have."""

    def __init__(self, code: int, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
