/** Stand for the two labels in a reason; no note has them in a name. */
const CONCEPT = "\uE001";
const REQUIRED = "\uE002";

/** A reason with the labels that it names taken out: most say the same of other concepts, so little is left of them. */
export function shortReason(reason: string, concept: string, required: string): string | [string] {
  if (reason.includes(CONCEPT) || reason.includes(REQUIRED)) return [reason];
  // The longer one first: one label may stand within the other.
  const names: [string, string][] = [
    [concept, CONCEPT],
    [required, REQUIRED],
  ];
  names.sort(([a], [b]) => b.length - a.length);
  return names.reduce((text, [label, mark]) => (label === "" ? text : text.replaceAll(label, mark)), reason);
}

/** The reason that {@link shortReason} was given. */
export function wholeReason(short: string | readonly [string], concept: string, required: string): string {
  if (typeof short !== "string") return short[0];
  // Each mark once: a label may not bring a mark of its own.
  return short.replace(/[\uE001\uE002]/g, (mark) => (mark === CONCEPT ? concept : required));
}
