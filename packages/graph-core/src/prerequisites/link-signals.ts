import { senseKey } from "../merge/claims.ts";
import { sectionTopics } from "../merge/section-topics.ts";
import type { LinkReading, NoteReading } from "../model/reading.ts";
import { onwardSections } from "./onward.ts";
import { factAt, type SignalFact } from "./signal-fact.ts";
import { isEntry, isOnlyLinks } from "./words.ts";

/**
 * What the links of a note hint at: a link in the text about a concept is to something that the text builds on; one under "See
 * also" or "Next" leads on to something that builds on this. Links of front matter are read as properties, not here; a
 * note about no one concept is a list of others, whose links say nothing of two of them. A line that is but a label and links
 * (`up: [[Statistics]]`, `links: [[AI]] [[Maths]]`) tells where the note has its place; one that says `requires:` is read as a relation.
 * An entry of an overview (`- [[Kernel trick]]: how to do without the map`) shows the way to what may build on this as well.
 * @param keyOf the key of the concept that a link leads to, "" for none. Cost: links × log sections.
 */
export function linkSignals(reading: NoteReading, text: string, keyOf: (link: LinkReading) => string): SignalFact[] {
  if (reading.links.length === 0 || reading.subject < 0 || reading.asWritten) return [];
  const topics = sectionTopics(reading);
  const onward = onwardSections(reading);
  const body = linesOfFrontMatter(text);
  const facts = new Map<string, SignalFact>();
  for (const link of reading.links) {
    if (link.line <= body) continue;
    const section = sectionOfLine(reading, link.line);
    const topic = reading.concepts[topics[section] ?? -1];
    const to = keyOf(link);
    if (topic === undefined || to === "") continue;
    const from = senseKey(reading, topic);
    if (from === "" || from === to) continue;
    const offset = offsetOfLine(reading, text, section, link.line);
    const line = lineAt(text, offset);
    if (isOnlyLinks(line) || (!onward[section] && isEntry(line))) continue;
    const start = { line: link.line, column: 1, offset };
    const at = { start, end: start };
    const key = `${onward[section]} ${from}\n${to}`;
    if (facts.has(key)) continue;
    const tie = onward[section] ? { from: to, to: from } : { from, to };
    facts.set(key, factAt(tie, reading.note, onward[section] ? "onward" : "link", at));
  }
  return [...facts.values()];
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end);
}

function linesOfFrontMatter(text: string): number {
  const found = /^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(text);
  return found === null ? 0 : found[0].split("\n").length;
}

function sectionOfLine({ sections }: NoteReading, line: number): number {
  let [low, high] = [0, sections.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sections[middle]!.line <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

function offsetOfLine({ sections }: NoteReading, text: string, section: number, line: number): number {
  let at = sections[section]?.start ?? 0;
  for (let left = line - (sections[section]?.line ?? 1); left > 0; left--) {
    const next = text.indexOf("\n", at);
    if (next < 0) break;
    at = next + 1;
  }
  return at;
}
