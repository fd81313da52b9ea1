import { expect, test } from "vitest";
import { isDate, withoutDate } from "./dates.ts";

test.each([
  "14 July",
  "July–Aug",
  "5/6 Oct",
  "1945-1965",
  "1965-present",
  "10 Aug 1792",
  "May 5, 2020",
  "1980s",
  "30 BC",
  "2.0",
  "3:1",
  "Sunday",
  "km",
  "wks",
])("%s is a date or a number", (name) => {
  expect(isDate(name)).toBe(true);
});

test.each(["26 de agosto", "14. Juli 1789", "3 août 1914", "2 de janeiro"])("%s is a date in its language", (name) => {
  expect(isDate(name)).toBe(true);
});

test.each([
  "May",
  "MS",
  "Minute",
  "March Revolution",
  "802.11x",
  "Python 3",
  "3-body systems",
  "S3",
  "1848 Revolutions",
])("%s is a name", (name) => {
  expect(isDate(name)).toBe(false);
});

test.each([
  ["1790–92: constitutional monarchy", "constitutional monarchy"],
  ["1795–99 Directory", "Directory"],
  ["14 July 1789 – The storm", "The storm"],
  ["1848 Revolutions", "1848 Revolutions"],
  ["12 factor app", "12 factor app"],
  ["1984", "1984"],
])("%s is headed %s", (heading, topic) => {
  expect(withoutDate(heading)).toBe(topic);
});
