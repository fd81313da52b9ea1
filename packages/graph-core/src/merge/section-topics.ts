import { nameKey } from "../model/names.ts";
import type { NoteReading } from "../model/reading.ts";

/**
 * What each section of a note is about: the concept named in its heading (the longest name there), else its parent's;
 * the note's subject before the first heading.
 * @returns an index into `reading.concepts` per section, -1 for none. Cost: sections + mentions.
 */
export function sectionTopics(reading: NoteReading): number[] {
  const own = headingTopics(reading);
  const topics: number[] = [];
  for (const [index, section] of reading.sections.entries()) {
    const parent = section.parent >= 0 && section.parent < index ? topics[section.parent] : undefined;
    topics.push(own[index] !== -1 ? own[index]! : (parent ?? reading.subject));
  }
  return topics;
}

/** Like {@link sectionTopics}, but only what the section's own heading names, -1 where it names nothing. */
export function headingTopics(reading: NoteReading): number[] {
  const best = reading.sections.map(() => ({ concept: -1, length: 0 }));
  const byHeading = new Map<string, number[]>();
  for (const [index, section] of reading.sections.entries()) {
    if (section.level === 0) continue;
    const key = nameKey(section.heading);
    byHeading.set(key, [...(byHeading.get(key) ?? []), index]);
  }
  for (const [concept, { key, mentions }] of reading.concepts.entries()) {
    for (const index of byHeading.get(key) ?? []) best[index] = { concept, length: Number.POSITIVE_INFINITY };
    for (const mention of mentions) {
      const section = reading.sections[mention.section];
      const known = best[mention.section];
      if (section === undefined || known === undefined || section.level === 0 || mention.line !== section.line)
        continue;
      const length = mention.end - mention.start;
      if (length > known.length) best[mention.section] = { concept, length };
    }
  }
  const first = best[0];
  if (first !== undefined && first.concept === -1) first.concept = reading.subject;
  return best.map(({ concept }) => concept);
}
