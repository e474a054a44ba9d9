"""Run the command line as «python -m macros»."""

import sys

from macros.cli import main

# Windows gives a redirected output an encoding without Vietnamese letters.
for stream in (sys.stdout, sys.stderr):
    stream.reconfigure(encoding="utf-8")
sys.exit(main())
