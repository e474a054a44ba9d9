"""Run the command line as «python -m macros»."""

import os
import sys

from macros.cli import main

# Windows gives a redirected output an encoding without Vietnamese letters.
for stream in (sys.stdout, sys.stderr):
    stream.reconfigure(encoding="utf-8")
try:
    code = main()
    sys.stdout.flush()
except BrokenPipeError:
    # The reader of our output has left (as «head» does); nothing more can be said, and the exit must not complain of it.
    os._exit(1)
except KeyboardInterrupt:
    print("\nĐã dừng.", file=sys.stderr)
    code = 130
sys.exit(code)
