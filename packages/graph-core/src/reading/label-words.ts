import type { Block } from "../model/note.ts";
import type { BlockReader } from "./block-reader.ts";

/** `My take`, `That's it`: the writer speaks. */
const SPEAKS = /^(?:my|our|your|(?:here|that|it|there|let)['’]s)$/i;
/** What a guide tells its reader to do: `Set up templates`, `Explore the graph view`. */
const GUIDES =
  /^(?:set|explore|discover|learn|use|create|do|own|save|avoid|install|open|choose|try|check|search|run)$/i;

/**
 * `Based on chaos engineering`, `Ideal for batch jobs`, `gives you`, `raises the threshold`: what such words tell of the topic is no term. Nor
 * is what they tell the reader to do, or what the writer thinks.
 */
export function tellsHow({ model }: BlockReader, words: readonly string[]): boolean {
  if (words.length < 2) return false;
  if (SPEAKS.test(words[0]!)) return true;
  const [first, second] = model.tag(words);
  if (first?.xpos === "VBZ" && (/^\p{Ll}/u.test(words[0]!) || /^(?:DET|PRON)$/.test(second?.upos ?? ""))) return true;
  if (GUIDES.test(words[0]!) && first?.xpos === "VB" && !words.slice(1).some((word) => /^\p{Lu}/u.test(word)))
    return true;
  if (words.length < 3 || second?.upos !== "ADP") return false;
  return (
    first?.xpos === "VBN" || /^(?:ideal|best|good|great|perfect|suitable|useful|similar|due|thanks)$/i.test(words[0]!)
  );
}

/** Whether an unmarked text before a colon or dash is a name and not a clause that leads in a list. */
export function looksLikeTerm(reader: BlockReader, name: string, block: Block, separator: string): boolean {
  const words = name
    .replace(/\([^)]*\)/g, " ")
    .trim()
    .split(/\s+/);
  if (words.length > 5) return false;
  if (block.kind !== "item" && block.kind !== "definition-term" && words.length > 4) return false;
  if (/[,;]/.test(name) && separator.trim() !== ":") return false;
  if (!reader.prose) return words.length <= 4;
  const tags = reader.model.tag(words);
  if (tags.some((t, i) => (t.upos === "VERB" && /^(?:VBZ|VBP|VBD|MD)$/.test(t.xpos) && i > 0) || t.upos === "AUX"))
    return false;
  const first = tags[0];
  const last = tags.at(-1);
  // "Faster: …" says how the topic is.
  if (!first || !last || (words.length === 1 && /^(?:JJ|RB)[RS]$/.test(first.xpos))) return false;
  if (first.upos === "ADP" || first.upos === "SCONJ" || first.upos === "PRON" || first.upos === "ADV") return false;
  if (last.upos === "ADP" || last.upos === "CCONJ" || last.upos === "DET" || last.upos === "AUX") return false;
  // An imperative leads in: "Store data in:".
  if (first.upos === "VERB" && first.xpos === "VB" && words.length > 1 && !/^\p{Lu}.*\s\p{Lu}/u.test(name))
    return false;
  return true;
}
