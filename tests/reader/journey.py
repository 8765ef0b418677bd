#!/usr/bin/python3
"""Walks the practice journey as a screen reader does: by roles and visible names alone.

Asked: the name of the program's file. Everything goes over the accessibility bus; there is no mouse, no key
and no place on the screen. Ends with 0 at "Gotowe", and with a sentence about what was not there otherwise.
"""
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 60
NEW = "Kasztan7!x"
OPERATED = {"push button", "link", "check box", "radio button", "text", "password text"}


def switch_on():
    """As a screen reader does when it starts."""
    status = Gio.DBusProxy.new_for_bus_sync(
        Gio.BusType.SESSION, 0, None, "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", None)
    on = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    status.call_sync("Set", on, 0, -1, None)


class Gone(Exception):
    """What was found has gone from the tree meanwhile."""


class Wizard:
    def __init__(self, program):
        self.program = program

    def everything(self):
        """All that is there now, in reading order, as (role, name, thing)."""
        found = []

        def under(thing):
            thing.clear_cache()
            found.append((thing.get_role_name(), thing.get_name() or "", thing))
            for n in range(thing.get_child_count()):
                child = thing.get_child_at_index(n)
                if child is not None:
                    under(child)

        try:
            desktop = Atspi.get_desktop(0)
            desktop.clear_cache()
            for n in range(desktop.get_child_count()):
                application = desktop.get_child_at_index(n)
                if application is not None and application.get_name() == self.program:
                    under(application)
        except GLib.Error as error:
            raise Gone(error.message) from error
        return found

    def waits(self, what, of):
        """What `of` finds in everything, as soon as it finds something."""
        end = time.time() + PATIENCE
        found = []
        while time.time() < end:
            try:
                found = self.everything()
                answer = of(found)
                if answer is not None:
                    return answer
            except (Gone, GLib.Error):
                pass
            time.sleep(0.1)
        seen = "\n".join(f"  {role} {name!r}" for role, name, _ in found)
        sys.exit(f"Nobody who only hears finds {what}. There is:\n{seen}")

    def finds(self, role, name):
        def of(found):
            return next((thing for r, n, thing in found if r == role and n == name), None)
        return self.waits(f"{role} {name!r}", of)

    def hears(self, role, text):
        """Waits for something of this role whose name has these words; its whole name."""
        def of(found):
            return next((n for r, n, _ in found if r == role and text in n), None)
        return self.waits(f"{role} with {text!r}", of)

    def after(self, role, name):
        """The name of what is read right after the thing so named."""
        def of(found):
            heard = [(r, n) for r, n, _ in found if n]
            return next((b for a, b in zip(heard, heard[1:]) if a == (role, name)), None)
        return self.waits(f"something after {role} {name!r}", of)[1]

    def presses(self, name, role="push button"):
        self.hears(role, name)
        if not Atspi.Action.do_action(self.finds(role, name), 0):
            sys.exit(f"{name!r} cannot be pressed")

    def writes(self, role, name, text):
        if not Atspi.EditableText.set_text_contents(self.finds(role, name), text):
            sys.exit(f"{name!r} cannot be written into")
        self.waits(f"{len(text)} characters in {name!r}", lambda found: next(
            (True for r, n, thing in found if r == role and n == name and length(thing) == len(text)), None))

    def page(self, title):
        """Waits for the page, and listens to all of it."""
        self.finds("heading", title)
        self.waits(f"a window named after {title!r}", lambda found: next(
            (n for r, n, _ in found if r == "frame" and title in n), None))
        time.sleep(0.3)
        found = self.waits("the page", lambda found: found)
        for role, name, thing in found:
            if role in OPERATED and not name.strip():
                sys.exit(f"{title}: a {role} has no name")
            if role == "password text" and set(text_of(thing)) - {"•"}:
                sys.exit(f"{title}: {name!r} says what was typed")
        dialogs = [name for role, name, _ in found if role == "dialog"]
        if len(dialogs) != 1 or not dialogs[0].startswith("Etap "):
            sys.exit(f"{title}: the page is not one dialog named after its stage: {dialogs}")
        focused = [n for r, n, thing in found if thing.get_state_set().contains(Atspi.StateType.FOCUSED)]
        if len(focused) != 1:
            sys.exit(f"{title}: {focused} have the focus, and one has to")
        print(f"{title}: {len(found)} things, focus on {focused[0]!r}", flush=True)


def length(thing):
    return Atspi.Text.get_character_count(thing)


def text_of(thing):
    return Atspi.Text.get_text(thing, 0, length(thing))


def main():
    switch_on()
    wizard = Wizard(sys.argv[1])
    wizard.page("Wypróbuj kreator na danych ćwiczeniowych")
    wizard.presses("Zacznij ćwiczenia")

    wizard.page("Wskaż plik pakietu z e-maila")
    wizard.presses("Dalej")
    wizard.hears("notification", "Wskaż plik pakietu")
    wizard.presses("Użyj pakietu ćwiczeniowego")
    wizard.finds("push button", "Zmień plik")
    wizard.presses("Dalej")

    wizard.page("Wpisz hasło do pakietu")
    wizard.writes("password text", "Hasło do pakietu", "zle-haslo")
    wizard.presses("Otwórz pakiet")
    wizard.hears("notification", "To hasło nie otwiera pakietu")
    wizard.hears("frame", "Problem: To hasło nie otwiera pakietu")
    wizard.writes("password text", "Hasło do pakietu", wizard.after("label", "Hasło do pakietu"))
    wizard.presses("Otwórz pakiet")

    wizard.page("Sprawdź, czy to dane Twojej jednostki")
    wizard.presses("Dane się zgadzają")

    wizard.page("Zmień hasło tymczasowe na własne")
    wizard.writes("password text", "Nowe hasło", NEW)
    wizard.writes("password text", "Powtórz hasło", NEW)
    wizard.presses("Zmień hasło")

    wizard.page("Ustaw zegar serwera")
    wizard.hears("status bar", "Hasło zmienione")
    wizard.hears("status bar", "Zegar jest już dobrze ustawiony")
    wizard.presses("Na tym komputerze", "radio button")
    wizard.presses("Dalej")

    wizard.page("Zainstaluj certyfikat systemu dziedzinowego")
    wizard.presses("Zainstaluj certyfikat")

    wizard.page("Sprawdź dane i zarejestruj system")
    wizard.presses("Zarejestruj system")

    wizard.page("Zaktualizuj słowniki")
    wizard.presses("Zaktualizuj słowniki")

    wizard.page("Gotowe – ćwiczenie ukończone")


if __name__ == "__main__":
    main()
