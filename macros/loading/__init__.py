"""Sources as they stand on disk: bytes become rows and pages, and whatever is wrong becomes a problem.

Nothing here raises for a bad file, and nothing is read that is not a plain file inside the project.
"""
