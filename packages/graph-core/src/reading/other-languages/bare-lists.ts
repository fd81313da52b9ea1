import { type Draft, firstLabel } from "../draft.ts";
import { ARROW_RULE } from "../layout/arrows.ts";
import type { Group } from "./groups.ts";
import { standsAlone } from "./look-ahead.ts";
import { namesSeveralIn } from "./several.ts";
import type { SentenceNames } from "./sentence-names.ts";

const ARROW = /^(?:→|⇒|->|=>)$/;
const OR = /^(?:o|u|ou|oder)$/;
/** So many names behind one arrow are tied to the one in front. */
const MOST = 6;

/** Whether a sentence is names alone: three or more, or two that a plus or a slash sets side by side. */
export function isBareList({ words, groups }: Pick<SentenceNames, "words" | "groups">, least = 3): boolean {
  const adds = words.some(({ text }) => text === "+" || text === "/");
  if (groups.length < (adds ? 2 : least)) return false;
  if (words.some(({ kind, lower }) => /^(?:verb|copula|modal|relative|subordinator)$/.test(kind) || OR.test(lower)))
    return false;
  return groups.every(({ outer, to }, i) => {
    if (i === 0 && words.slice(0, outer).some(({ kind }) => kind !== "determiner")) return false;
    const next = groups[i + 1];
    const between = words.slice(to, next?.outer ?? words.length).map(({ kind }) => kind);
    const joins = next === undefined || between.includes("comma") || between.includes("conjunction");
    return joins && between.every((kind) => /^(?:comma|conjunction|determiner|stop)$/.test(kind));
  });
}

function leadsTo(scan: SentenceNames, source: Draft, target: Draft): void {
  if (source !== target) scan.tie(source, target, "affects", "leads to", ARROW_RULE, {});
}

/**
 * `Term: one, two and three`, `Term → one`: a name of what the term is made of, or leads to, and no definition.
 * @returns the name; undefined where the group is none, or is read otherwise.
 */
export function listBehindTerm(scan: SentenceNames, group: Group): Draft | undefined {
  const { defined, first, frame, arrow } = scan.place;
  if (!defined || !first || frame.asks) return undefined;
  const leads = arrow === true && scan.groups[0] === group && standsAlone(scan.words, group.to);
  if (!leads && !isBareList(scan)) return undefined;
  const draft = scan.name(group, "listed");
  if (!draft || draft === defined) return draft;
  if (arrow) leadsTo(scan, defined, draft);
  else if (!/^(?:uses|effects|needs|contrast|meta)$/.test(frame.facet ?? "")) {
    // "Nuevas armas: gas, tanques y aviones"
    const areKinds = namesSeveralIn(scan.place.table, firstLabel(defined) ?? "");
    scan.tie(draft, defined, areKinds ? "is-a" : "part-of", areKinds ? "is a" : "part of", "bare", { listed: 1 });
  }
  return draft;
}

/** `pérdida de agarre → derrape`: the last name before an arrow leads to the first behind it, or to each of a bare list. */
export function arrowsBetween(scans: readonly (SentenceNames & { last: Draft | undefined })[]): void {
  for (const [i, before] of scans.entries()) {
    const after = scans[i + 1];
    if (!after || !before.last || !ARROW.test(before.words.at(-1)?.text ?? "")) continue;
    const names = after.groups.flatMap((group) => scanned(after, group)).slice(0, isBareList(after) ? MOST : 1);
    for (const target of names) leadsTo(before, before.last, target);
  }
}

const scanned = (scan: SentenceNames, group: Group): Draft[] => {
  const draft = scan.name(group, "listed");
  return draft ? [draft] : [];
};
