#!/usr/bin/env python3
"""Time playing by itself in a real window under Xvfb. The trace holds every state that there was, so nothing here depends
on how fast the machine is.

playback_window_test.py BRIEFMAP -- the program to test.
"""
from desktop import WindowTest, run_tests

FIRST, LAST = "serval-2013", "report-2025-10-01"


class Playing(WindowTest):
    def setUp(self):
        """At the first event, forward, stopping at the end."""
        w = self.window
        w.press("2", "t", "Home")
        w.wait_for("the first event", lambda s: s["selected"] == FIRST)

    def tearDown(self):
        self.pause()
        self.bring("direction", "r", 1)
        self.bring("at_end", "o", 0)
        self.bring("play_by", "j", "clock")
        self.bring("skip_quiet", "k", False)
        self.bring("follow", "v", True)

    def bring(self, field, key, value):
        """By a key that goes round."""
        for _ in range(4):
            before = self.window.state()[field]
            if before == value:
                return
            self.window.press(key)
            self.window.wait_for(f"another {field}", lambda s: s[field] != before)
        self.fail(f"{key} does not lead to {field} {value}")

    def fastest(self, field):
        for _ in range(8):
            self.window.press("period")
        return self.window.wait_for("the fastest pace", lambda s: s[field] == {"seconds_per_event": 0.2, "days_per_second": 3650}[field])

    def pause(self):
        if self.window.state()["playing"]:
            self.window.press("space")
            self.window.wait_for("a pause", lambda s: not s["playing"])

    def story(self):
        """The events in the order of stepping."""
        w = self.window
        events = [FIRST]
        while events[-1] != LAST:
            w.press("Right")
            events.append(w.wait_for("the next event", lambda s: s["selected"] != events[-1])["selected"])
        w.press("Home")
        w.wait_for("the first event", lambda s: s["selected"] == FIRST)
        return events

    def played(self, holds):
        """Every state from the press of Space until one for which `holds` with those before."""
        w = self.window
        mark = w.mark()
        w.press("space")
        w.wait_for("what playing leads to", lambda s: holds(w.states_since(mark)))
        return w.states_since(mark)

    def test_by_the_event_it_goes_through_the_story_and_stops_at_its_end(self):
        story = self.story()
        self.bring("play_by", "j", "event")
        self.fastest("seconds_per_event")
        states = self.played(lambda past: past and past[-1]["selected"] == LAST and not past[-1]["playing"])
        at = [story.index(s["selected"]) for s in states]
        self.assertEqual(at, sorted(at))
        self.assertGreater(len(set(at)), 4)

    def test_by_the_event_it_starts_over_or_turns_round(self):
        story = self.story()
        self.bring("play_by", "j", "event")
        self.fastest("seconds_per_event")
        for end, after in [(1, FIRST), (2, story[-2])]:
            with self.subTest(at_end=end):
                self.bring("at_end", "o", end)
                w = self.window
                w.press("End", "Left")
                w.wait_for("nearly the last event", lambda s: s["selected"] == story[-2])

                def has_gone_on(past):
                    events = [s["selected"] for s in past]
                    return LAST in events and any(e != LAST for e in events[events.index(LAST):])
                events = [s["selected"] for s in self.played(has_gone_on)]
                self.pause()
                self.assertEqual(next(e for e in events[events.index(LAST):] if e != LAST), after)
                self.assertEqual(w.state()["direction"], 1 if end == 1 else -1)

    def test_by_the_clock_it_starts_over_or_turns_round(self):
        self.fastest("days_per_second")
        w = self.window
        start = w.state()["playhead"]
        w.press("End")
        end_of_story = w.wait_for("the last event", lambda s: s["selected"] == LAST)["playhead"]
        for end in (1, 2):
            with self.subTest(at_end=end):
                self.bring("at_end", "o", end)
                w.press("Home")
                w.wait_for("the first event", lambda s: s["playhead"] == start)

                def has_gone_on(past):
                    times = [s["playhead"] for s in past]
                    return end_of_story in times and times[-1] < end_of_story
                times = [s["playhead"] for s in self.played(has_gone_on)]
                self.pause()
                back = next(t for t in times[times.index(end_of_story):] if t < end_of_story)
                if end == 1:
                    self.assertEqual(back, start, "it starts over at the start")
                else:
                    self.assertGreater(back, start, "it goes back bit by bit")
                    self.assertEqual(w.state()["direction"], -1)

    def test_backward_it_stops_at_the_start(self):
        self.fastest("days_per_second")
        w = self.window
        start = w.state()["playhead"]
        w.press("End", "r")
        w.wait_for("backward at the end", lambda s: s["selected"] == LAST and s["direction"] == -1)
        times = [s["playhead"] for s in self.played(lambda past: past and past[-1]["playhead"] == start and not past[-1]["playing"])]
        self.assertEqual(times, sorted(times, reverse=True))

    def test_quiet_stretches_are_leapt_over_when_asked(self):
        self.fastest("days_per_second")
        quiet = max(self.window.state()["quiet"], key=lambda q: int(q[1][:4]) - int(q[0][:4]))
        for skip in (False, True):
            with self.subTest(skip=skip):
                self.setUp()
                self.bring("skip_quiet", "k", skip)
                times = [s["playhead"] for s in self.played(lambda past: past and past[-1]["playhead"] > quiet[1])]
                self.pause()
                inside = [t for t in times if quiet[0] < t < quiet[1]]
                (self.assertFalse if skip else self.assertTrue)(inside)

    def test_the_map_follows_when_asked(self):
        self.bring("play_by", "j", "event")
        self.fastest("seconds_per_event")
        w = self.window
        for follow in (True, False):
            with self.subTest(follow=follow):
                self.setUp()
                self.bring("follow", "v", follow)
                zoom = w.state()["zoom"]
                w.press("plus", "plus", "plus", "plus", "plus", "plus")
                w.wait_for("a near map", lambda s: s["zoom"] >= zoom + 2.99)
                states = self.played(lambda past: past and past[-1]["selected"] == LAST and not past[-1]["playing"])
                centres = {tuple(s["centre"]) for s in states}
                (self.assertGreater if follow else self.assertEqual)(len(centres), 1)
                w.press("0")
                w.wait_for("all of it", lambda s: s["zoom"] < zoom + 1)


if __name__ == "__main__":
    run_tests()
