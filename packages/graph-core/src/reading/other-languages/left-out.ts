import type { ClauseScan } from "./clause-scan.ts";
import { relate, type Slot } from "./relate.ts";

/** `Un precio máximo provoca escasez; un precio mínimo, excedente.`: behind a semicolon the verb of the sentence before is left out. */
export function leftOut(scan: ClauseScan, before: ClauseScan | undefined, text: string): void {
  const { groups, words, place } = scan;
  const predicate = before?.predicate ?? before?.ended;
  const [subject, ...objects] = groups;
  if (!predicate || !subject || objects.length === 0 || scan.verbs > 0 || !/;\s*$/.test(text)) return;
  if (place.table.capitalNouns || predicate.muted || predicate.objects === 0 || predicate.passive) return;
  const isHead = subject.outer === (subject.determined ? 1 : 0) && words[subject.to]?.kind === "comma";
  const isBare = words
    .slice(subject.to + 1)
    .every(({ kind }) => /^(?:content|determiner|conjunction|stop)$/.test(kind));
  const source = isHead && isBare && scan.name(subject, "subject");
  if (!source) return;
  const said = { ...predicate, subjects: [source], objects: 0, direct: 0, acts: "", kindSaid: false, features: {} };
  for (const group of objects) {
    const draft = scan.name(group, "object");
    const slot: Slot & { role: "object" } = { role: "object" };
    if (draft && draft !== source) relate(scan, said, { group, draft, slot, adjective: "" });
  }
}
