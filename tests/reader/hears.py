#!/usr/bin/python3
"""Prints what a screen reader could read on the page that is shown, one thing a line."""
import sys

from journey import Wizard, switch_on

switch_on()
wizard = Wizard(sys.argv[1])
for role, name, _ in wizard.waits("a page", lambda found: found if any(r == "heading" for r, _, _ in found) else None):
    print(role, name)
