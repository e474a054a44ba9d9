"""The names of what a closed month's lock holds: a file by its path, a section by page and anchor, the rest by kind and code."""

FIGURE, NAME, FORMULA, TASK = "so_lieu/", "ten/", "cach_tinh/", "nhiem_vu/"


def is_file(place: str) -> bool:
    """Whether a place is a whole file, not something that readers see in it."""
    return place.startswith(("data/", "docs/")) and "#" not in place


def is_section(place: str) -> bool:
    return "#" in place
