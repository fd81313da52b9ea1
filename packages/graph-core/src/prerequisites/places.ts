import type { NoteReading } from "../model/reading.ts";
import type { Position } from "../model/span.ts";

/** Line and column of an offset, counted from the start of its section. Cost: the section's text up to there. */
export function positionIn(reading: NoteReading, text: string, offset: number): Position {
  const { sections } = reading;
  let [low, high] = [0, sections.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sections[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const section = sections[low];
  let line = section?.line ?? 1;
  for (let at = section?.start ?? 0; ; line++) {
    const next = text.indexOf("\n", at);
    if (next < 0 || next >= offset) break;
    at = next + 1;
  }
  return { line, column: offset - (text.lastIndexOf("\n", offset - 1) + 1) + 1, offset };
}

/** The line of a text around an offset, trimmed. */
export function lineAt(text: string, offset: number): string {
  const start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(start, end < 0 ? undefined : end).trim();
}
