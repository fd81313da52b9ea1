import { tidy } from "../note/tidy.ts";
import type { ReviewCard } from "./cards.ts";

/**
 * Cards as Anki's text import reads them (https://docs.ankiweb.net/importing/text-files.html): front, back and tags, a card
 * a line. The fields are HTML, and every character that HTML, Anki's own marks (`[sound:…]`, `{{c1::…}}`, `\(…\)`) or the
 * table could read as more than a letter is an entity, so that notes stay words whatever they hold.
 */
export function ankiText(cards: readonly ReviewCard[], vault: string): string {
  const head = ["#separator:tab", "#html:true", "#columns:Front\tBack\tTags", "#tags column:3"];
  const lines = cards.map((card) => [field([card.front]), field(backOf(card)), tagsOf(card, vault)].join("\t"));
  return [...head, ...lines, ""].join("\n");
}

function backOf({ back, evidence, home }: ReviewCard): string[] {
  const note = evidence?.note ?? home?.note;
  return [...back, ...(evidence ? [`“${tidy(evidence.quote)}”`] : []), ...(note ? [note.title] : [])];
}

const field = (lines: readonly string[]): string => {
  const html = lines.map((line) => escapeField(line)).join("<br>");
  // A first field that begins so would be a comment.
  return html.startsWith("#") ? `&#35;${html.slice(1)}` : html;
};

const escapeField = (text: string): string =>
  text
    .replaceAll(/\p{Control}+/gu, " ")
    .replaceAll(/[&<>"'[\]{}\\$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .trim();

/** Anki parts tags at spaces, and levels at two colons. */
const tagOf = (name: string): string =>
  name.replaceAll(/[^\p{Letter}\p{Mark}\p{Number}_-]+/gu, "-").replaceAll(/^-+|-+$/g, "") || "notes";

const tagsOf = ({ concept }: ReviewCard, vault: string): string =>
  `cairn::${tagOf(vault)} cairn::${tagOf(vault)}::${tagOf(concept.slug)}`;
