import { CLASS_NOUNS, GENERIC_NOUNS } from "../language/lexicon/nouns.ts";
import { ROLES, type Draft } from "./draft.ts";

/** A vector of named numbers: what a logistic scorer sees. */
export type Features = Record<string, number>;

/** What the other drafts of the note make of one: filled in after all statements are read. */
export interface NoteContext {
  /** Ties at each draft by its id. */
  degree: Map<number, number>;
  /** Multi-word drafts whose last word is this key. */
  heads: Map<string, number>;
  /** Words of the note. */
  words: number;
  /** Share of the words that stand in paragraphs, not in items: 0 for bullets only, 1 for prose only. */
  prose: number;
  /** Characters of the note. */
  length: number;
  /** Words of the title's key. */
  title: readonly string[];
  /** Drafts of the note. */
  drafts: number;
}

/** Takes the numbers that are seen of something, each under a name of its own. */
export type NumberSink = (name: string, value: number) => void;

/** Whether a draft is worth a node, as numbers. Ranges 0 to about 3. */
export function conceptFeatures(put: NumberSink, draft: Draft, context: NoteContext): void {
  const { roles } = draft;
  for (const role of ROLES) put(role, roles[role] === 0 ? 0 : Math.min(2, Math.log1p(roles[role])));
  const { words, first, last, commons } = draft.said;
  const [label = ""] = draft.labels.keys();
  const mentions = draft.places.length;
  const degree = context.degree.get(draft.id) ?? 0;
  const single = words.length === 1;
  const commonHead = commons.at(-1)! / 4;
  put("mentions", Math.log(mentions || 1));
  put("once", mentions <= 1 ? 1 : 0);
  put("single", single ? 1 : 0);
  put("long", words.length >= 4 ? 1 : 0);
  put("proper", draft.proper ? 1 : 0);
  put("acronym", /^\p{Lu}[\p{Lu}\d]+s?$/u.test(label) ? 1 : 0);
  put("generic", draft.generic ? 1 : 0);
  put("generic-head", GENERIC_NOUNS.has(last) ? 1 : 0);
  put("class-head", CLASS_NOUNS.has(last) && !single ? 1 : 0);
  put("dropped", draft.dropped > 0 ? 1 : 0);
  put("degree", Math.log1p(degree));
  put("isolated", degree === 0 ? 1 : 0);
  put("head-of-others", single ? Math.log1p(context.heads.get(draft.key) ?? 0) : 0);
  put("of-phrase", draft.key.includes(" of ") ? 1 : 0);
  put("digits", /\d/.test(draft.key) ? 1 : 0);
  put("adjective", !single && /(?:al|ic|ive|ous|ful|less|able|ible|ary|ed)$/.test(first) ? 1 : 0);
  put("single-common", single && !draft.proper ? 1 : 0);
  put("aliased", draft.aliases.size > 0 ? 1 : 0);
  put("common-head", commonHead);
  put("common-first", single ? 0 : commons[0]! / 4);
  put("common-single", single ? commonHead : 0);
  put("rare-words", commons.filter((common) => common === 0).length / words.length);
  put("ing", last.endsWith("ing") ? 1 : 0);
  put("abstract", /(?:tion|ment|ness|ity|ance|ence|ism|sis|ure|cy)$/.test(last) ? 1 : 0);
  put("density", Math.log1p((100 * mentions) / Math.max(50, context.words)));
  put("title-words", context.title.some((word) => words.includes(word)) ? 1 : 0);
  put("first-place", 1 - Math.min(1, (draft.places[0]?.start ?? 0) / Math.max(1, context.length)));
  put("prose", context.prose);
  put("prose-once", context.prose * (mentions <= 1 ? 1 : 0));
  put("prose-mentions", context.prose * Math.log(mentions || 1));
  put("prose-subject", context.prose * Math.min(1, roles.subject));
  put("prose-common", context.prose * commonHead);
  put("prose-long", context.prose * (single ? 0 : 1));
  put("long-note", context.words > 700 ? 1 : 0);
  put("prominent", isProminent(draft) ? 1 : 0);
  put(
    "only-modifier",
    roles.subject + roles.object + roles.oblique + roles.predicate + roles.bare + roles.listed === 0 ? 1 : 0,
  );
}

/** Whether a name is set off, headed or linked. */
export function isProminent({ roles }: Draft): boolean {
  return roles.title + roles.heading + roles.term + roles.strong + roles.link > 0;
}
