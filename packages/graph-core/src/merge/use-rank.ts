import { nameKey } from "../model/names.ts";
import type { KeyUse } from "./claims.ts";
import { mentionCountOf } from "./use-book.ts";

const ROLES: Readonly<Record<KeyUse["role"], number>> = { title: 0, heading: 1, defined: 2, named: 3 };
/** Added to a role's rank where the note as a whole is not about it, and where it is not defined. */
const NOT_ABOUT = 4;
const NOT_DEFINED = 8;
/** Added where its definition does not plainly say what it is. */
const NOT_PLAIN = 16;
/** Added where the note does not name it just once. */
const NOT_ONCE = 32;
const RANK = 7;

/**
 * Of what a note makes of a name. A definition below this is a sentence that the name happens to stand in ("the cleaning of the grill is an
 * event that nobody misses"); docs/decisions/0003-prerequisites.md has what was seen.
 */
const SLIGHT = 0.1;
/** Ranks between those of a definition and of a bare name. */
const SLIGHT_HEADING = NOT_ABOUT + ROLES.defined + 0.25;
export const SLIGHT_DEFINITION = NOT_ABOUT + ROLES.defined + 0.5;

/**
 * The less the better it explains: first what the note is about, then by role; more where it defines nothing, or not plainly, and
 * where it is not named once.
 */
export function rankOf(use: KeyUse): number {
  const { about, role, definition, key, label } = use;
  const defines = definition === undefined ? NOT_DEFINED : saysWhat(definition, [key, nameKey(label)]) ? 0 : NOT_PLAIN;
  const once = mentionCountOf(use) === 1 ? 0 : NOT_ONCE;
  return (about ? 0 : NOT_ABOUT) + ROLES[role] + defines + once;
}

/** `X is a ...`, `X (Y) refers to ...`, and behind a label `a ...`: what X is, and not what else is true of it. */
function saysWhat(definition: string, keys: readonly string[]): boolean {
  const said =
    /^(.{1,80}?)\s+(?:is|are|was|were|means|refers to|denotes)\s+(?:an?|the|any|one|those|when|how)\b/is.exec(
      definition,
    );
  if (!said) return /^(?:an?|the|any|one)\s/.test(definition);
  const name = nameKey(said[1]!.replace(/\([^)]*\)|,.*$/g, " ").replace(/^\s*(?:an?|the)\s+/i, ""));
  return keys.includes(name) || /^(?:an?|the|any|one)\s/.test(definition);
}

/** Whether the note of a use, by its rank, is about the concept as a whole. */
export function isAbout(rank: number): boolean {
  return (rank & RANK) < NOT_ABOUT;
}

/** Whether a use defines the concept. */
export function defines(rank: number): boolean {
  return (rank & NOT_DEFINED) === 0;
}

/** Whether its definition says plainly what the concept is. */
export function isPlain(rank: number): boolean {
  return (rank & NOT_PLAIN) === 0;
}

/** Whether a use is a heading, or a definition under one, that its note names once. */
export function isHeadingOnly(rank: number): boolean {
  const role = rank % NOT_ABOUT;
  return (rank & NOT_ONCE) === 0 && (role === ROLES.heading || role === ROLES.defined);
}

/** The less the better a use explains: by its role; a heading over little about it comes behind a definition that the note makes much of. */
export function explains(rank: number, weight: number): number {
  const role = rank & RANK;
  if (weight >= SLIGHT) return role;
  if (role === NOT_ABOUT + ROLES.heading) return SLIGHT_HEADING;
  return role === NOT_ABOUT + ROLES.defined ? SLIGHT_DEFINITION : role;
}
