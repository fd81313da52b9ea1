import type { NoteReading } from "../model/reading.ts";

/** Headings of sections that lead on from a topic instead of explaining it. */
const ONWARD =
  /^(?:\d+[.)]?\s*)?(?:see also|further (?:reading|study|topics)|next(?: steps?| topics?| lessons?)?|what(?:['’]s| is| comes) next|where (?:to go|next)\b.*|(?:going|read(?:ing)?|learn(?:ing)?) (?:further|more|on)|more (?:on|about) this|learn more|continue with.*|applications|related(?: (?:topics|notes|concepts|terms|pages))?|(?:external )?links|references|sources|backlinks)\s*:?$/i;

/** Per section of a note: whether it, or one that it stands in, only leads on to other topics. */
export function onwardSections(reading: NoteReading): boolean[] {
  const onward: boolean[] = [];
  for (const [index, { heading, level, parent }] of reading.sections.entries()) {
    const inherited = parent >= 0 && parent < index && onward[parent] === true;
    onward.push(inherited || (level > 0 && ONWARD.test(heading.trim())));
  }
  return onward;
}
