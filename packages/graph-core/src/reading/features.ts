import { commonness } from "@cairn/english-model";
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

/** Whether a draft is worth a node, as numbers. Ranges 0 to about 3. */
export function conceptFeatures(draft: Draft, context: NoteContext): Features {
  const features: Features = {};
  for (const role of ROLES) features[role] = Math.min(2, Math.log1p(draft.roles[role]));
  const words = draft.key.split(" ");
  const last = words.at(-1) ?? "";
  const label = [...draft.labels.keys()][0] ?? "";
  const mentions = draft.places.length;
  features.mentions = Math.log(mentions || 1);
  features.once = mentions <= 1 ? 1 : 0;
  features.single = words.length === 1 ? 1 : 0;
  features.long = words.length >= 4 ? 1 : 0;
  features.proper = draft.proper ? 1 : 0;
  features.acronym = /^\p{Lu}[\p{Lu}\d]+s?$/u.test(label) ? 1 : 0;
  features.generic = draft.generic ? 1 : 0;
  features["generic-head"] = GENERIC_NOUNS.has(last) ? 1 : 0;
  features["class-head"] = CLASS_NOUNS.has(last) && words.length > 1 ? 1 : 0;
  features.dropped = draft.dropped > 0 ? 1 : 0;
  features.degree = Math.log1p(context.degree.get(draft.id) ?? 0);
  features.isolated = (context.degree.get(draft.id) ?? 0) === 0 ? 1 : 0;
  features["head-of-others"] = words.length === 1 ? Math.log1p(context.heads.get(draft.key) ?? 0) : 0;
  features["of-phrase"] = / of /.test(draft.key) ? 1 : 0;
  features.digits = /\d/.test(draft.key) ? 1 : 0;
  features.adjective = /(?:al|ic|ive|ous|ful|less|able|ible|ary|ed)$/.test(words[0] ?? "") && words.length > 1 ? 1 : 0;
  features["single-common"] = words.length === 1 && !draft.proper ? 1 : 0;
  features["aliased"] = draft.aliases.size > 0 ? 1 : 0;
  features["common-head"] = commonness(last) / 4;
  features["common-first"] = words.length > 1 ? commonness(words[0] ?? "") / 4 : 0;
  features["common-single"] = words.length === 1 ? commonness(last) / 4 : 0;
  features["rare-words"] = words.filter((word) => commonness(word) === 0).length / words.length;
  features["ing"] = last.endsWith("ing") ? 1 : 0;
  features["abstract"] = /(?:tion|ment|ness|ity|ance|ence|ism|sis|ure|cy)$/.test(last) ? 1 : 0;
  features["density"] = Math.log1p((100 * mentions) / Math.max(50, context.words));
  features["title-words"] = context.title.some((word) => words.includes(word)) ? 1 : 0;
  features["first-place"] = 1 - Math.min(1, (draft.places[0]?.start ?? 0) / Math.max(1, context.length));
  features["prose"] = context.prose;
  features["prose-once"] = context.prose * (mentions <= 1 ? 1 : 0);
  features["prose-mentions"] = context.prose * Math.log(mentions || 1);
  features["prose-subject"] = context.prose * Math.min(1, draft.roles.subject);
  features["prose-common"] = context.prose * (features["common-head"] ?? 0);
  features["prose-long"] = context.prose * (words.length > 1 ? 1 : 0);
  features["long-note"] = context.words > 700 ? 1 : 0;
  features["prominent"] =
    draft.roles.title + draft.roles.heading + draft.roles.term + draft.roles.strong + draft.roles.link > 0 ? 1 : 0;
  features["only-modifier"] =
    draft.roles.subject +
      draft.roles.object +
      draft.roles.oblique +
      draft.roles.predicate +
      draft.roles.bare +
      draft.roles.listed ===
    0
      ? 1
      : 0;
  return features;
}
