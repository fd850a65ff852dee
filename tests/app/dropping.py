#!/usr/bin/python3
"""Drops files on a window as a file manager does, by XDND (https://www.freedesktop.org/wiki/Specifications/XDND/).

dropping.py DISPLAY WINDOW-ID URI... -- ends with 0 once the window has taken them. Debian's Python, for python3-xlib.
"""
import sys

from Xlib import X, display, protocol

VERSION = 5
PATIENCE = 200  # events


def drop(display_name, window_id, uris):
    d = display.Display(display_name)
    atom = d.intern_atom
    source = d.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
    target = d.create_resource_object("window", window_id)
    uri_list = atom("text/uri-list")

    def tell(kind, *data):
        message = protocol.event.ClientMessage(window=target, client_type=atom(kind),
                                               data=(32, [source.id, *data] + [0] * (4 - len(data))))
        target.send_event(message)
        d.flush()

    source.set_selection_owner(atom("XdndSelection"), X.CurrentTime)
    tell("XdndEnter", VERSION << 24, uri_list)
    tell("XdndPosition", 0, 10 << 16 | 10, X.CurrentTime, atom("XdndActionCopy"))
    taken = False
    for _ in range(PATIENCE):
        event = d.next_event()
        if event.type == X.ClientMessage and event.client_type == atom("XdndStatus"):
            tell("XdndDrop", 0, X.CurrentTime)
        elif event.type == X.SelectionRequest:
            event.requestor.change_property(event.property, uri_list, 8, "".join(u + "\r\n" for u in uris).encode())
            event.requestor.send_event(protocol.event.SelectionNotify(
                time=event.time, requestor=event.requestor, selection=event.selection, target=event.target,
                property=event.property))
            d.flush()
        elif event.type == X.ClientMessage and event.client_type == atom("XdndFinished"):
            taken = True
            break
    d.close()
    return taken


if __name__ == "__main__":
    sys.exit(0 if drop(sys.argv[1], int(sys.argv[2]), sys.argv[3:]) else 1)
