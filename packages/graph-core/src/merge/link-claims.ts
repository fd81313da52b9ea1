import { LONGEST_NAME, nameKey } from "../model/names.ts";
import type { LinkReading, NoteReading } from "../model/reading.ts";
import { type AliasClaim, senseKey } from "./claims.ts";
import { headingKey, linkName, type NoteNames } from "./note-names.ts";
import { abbreviates, sharesHead } from "./wording.ts";

/** The link's text and the concept that it leads to have one head, or one is the other's acronym. */
export const LINK_TEXT = "link-text";
/** The text was given in `[[target|text]]`, and nothing but the link says that it names the target. */
export const LINK_SAID = "link-said";

/** The links of a note, and the key of the concept that the text of each names, "" for none. */
export interface NoteLinks {
  note: string;
  links: readonly LinkReading[];
  keys: readonly string[];
}

export function noteLinks(reading: NoteReading): NoteLinks {
  const { note, links, concepts } = reading;
  const keys = links.map(({ concept }) =>
    concepts[concept] === undefined ? "" : senseKey(reading, concepts[concept]),
  );
  return { note, links, keys };
}

/**
 * What the links of a note claim about names, as the vault stands.
 * The text of a link names the target's concept (the heading's, for a link with a fragment) when both share their head or
 * one abbreviates the other (rule {@link LINK_TEXT}); otherwise only where the link says its own text, and that weakly
 * (rule {@link LINK_SAID}).
 */
export function linkClaims({ note, links, keys }: NoteLinks, names: NoteNames): AliasClaim[] {
  return links.flatMap((link, index) => {
    if (link.text.length > LONGEST_NAME) return [];
    const owner = targetKey(link, note, names);
    if (owner === "") return [];
    const isConcept = link.concept >= 0;
    const alias = isConcept ? keys[index]! : nameKey(link.text);
    if (alias === "" || alias === owner) return [];
    const rule = claimRule(link, alias, owner, isConcept);
    if (rule === undefined) return [];
    return [{ owner, alias, name: link.text, rule, note, line: link.line, quote: link.text }];
  });
}

/** Key of the concept that a link leads to, "" where it leads to none. */
export function targetKey(link: LinkReading, from: string, names: NoteNames): string {
  const face = names.resolve(link.target, from);
  if (face === undefined) return "";
  const fragment = link.fragment?.split("#").at(-1)?.trim() ?? "";
  if (fragment === "") return face.subject;
  if (fragment.startsWith("^")) return "";
  return headingKey(face, nameKey(fragment));
}

function claimRule(link: LinkReading, alias: string, owner: string, isConcept: boolean): string | undefined {
  const abbreviation = abbreviates(alias, owner) || abbreviates(owner, alias);
  if (abbreviation || (isConcept && sharesHead(alias, owner))) return LINK_TEXT;
  return isConcept && link.text.trim().toLowerCase() !== linkName(link.target) ? LINK_SAID : undefined;
}
