import { expect, test } from "vitest";
import { withoutNoteWords } from "./note-words.ts";

test.each([
  ["Tides: questions for the oral", "Tides"],
  ["Tides – my study notes", "Tides"],
  ["Knots // cheat sheet", "Knots"],
  ["Knots handout, second print", "Knots"],
  ["Harwich Republic timeline", "Harwich Republic"],
  ["Rowing, for my sister", "Rowing"],
  ["Rowing, revised", "Rowing"],
  ["SEA 101 – currents", "currents"],
  ["Knots — RYA-3 notes", "Knots"],
  ["SEA 101 lab prep wk 5", ""],
  ["Chapter 9", ""],
])("%s is about %s", (heading, topic) => {
  expect(withoutNoteWords(heading)).toBe(topic);
});

test.each([
  "Tides",
  "Hulls, Masts, and Sails",
  "Sea charts: map of the bay",
  "Log book",
  "Version control",
  "Chapter houses",
  "Exam",
])("%s is a name", (heading) => {
  expect(withoutNoteWords(heading)).toBe(heading);
});
