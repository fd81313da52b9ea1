import { learnText } from "../text/learn-en.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time span in one unit, as one says it. */
export function delayText(milliseconds: number): string {
  const { minutes, hours, days, months, years } = learnText.review;
  if (milliseconds < HOUR) return minutes(Math.max(1, Math.round(milliseconds / MINUTE)));
  if (milliseconds < DAY) return hours(Math.round(milliseconds / HOUR));
  if (milliseconds < 60 * DAY) return days(Math.round(milliseconds / DAY));
  if (milliseconds < 730 * DAY) return months(Math.round(milliseconds / (30.4 * DAY)));
  return years(Math.round(milliseconds / (365 * DAY)));
}
