import type { CairnGraphFile, FileEvidence } from "../model/interchange.ts";
import type { ExportedFile, FileRelation } from "./exported-file.ts";
import { groupBy } from "./group-by.ts";
import { plainQuote, tellingEvidence } from "./markdown.ts";

/** A card: `id` keeps what a learner has learned of it when the file is imported again. */
interface Card {
  id: string;
  deck: string;
  front: string;
  back: string;
  tag: string;
}

/**
 * A text file that Anki imports (2.1.54 or later): a card for each defined concept, and one for each verb of a concept, such as
 * "Distillation uses …". Fields are HTML. https://docs.ankiweb.net/importing/text-files.html
 */
export function toAnki(graph: CairnGraphFile): ExportedFile[] {
  const labels = new Map(graph.concepts.map(({ id, label }) => [id, label]));
  const cards = graph.concepts.flatMap(({ id, label, aliases, definition }): Card[] => {
    if (definition === undefined) return [];
    const also = aliases.length > 0 ? `<br><i>Also: ${aliases.map(escapeHtml).join(", ")}</i>` : "";
    const back = `${escapeHtml(plainQuote(definition))}${also}`;
    return [
      {
        id: `cairn:${id}`,
        deck: "Cairn::Concepts",
        front: `What is <b>${escapeHtml(label)}</b>?`,
        back,
        tag: "concept",
      },
    ];
  });
  for (const [key, group] of byVerb(graph.relations)) {
    const { source, label, type } = group[0]!;
    const back = group.map(
      ({ target, evidence }) => `<b>${escapeHtml(labels.get(target) ?? target)}</b>${quoteOf(evidence)}`,
    );
    const front = `<b>${escapeHtml(labels.get(source) ?? source)}</b> ${escapeHtml(label)} …?`;
    cards.push({ id: `cairn:${key}`, deck: "Cairn::Relations", front, back: back.join("<br>"), tag: type });
  }
  const head = [
    "#separator:tab",
    "#html:true",
    "#notetype:Basic",
    "#guid column:1",
    "#deck column:2",
    "#tags column:5",
  ];
  const rows = cards.map(({ id, deck, front, back, tag }) =>
    [id, deck, front, back, `cairn::${tag}`].map(field).join("\t"),
  );
  return [{ path: "concepts.anki.txt", text: `${[...head, ...rows].join("\n")}\n` }];
}

/** Relations of a concept with the same verb, in their order. */
function byVerb(relations: readonly FileRelation[]): Map<string, FileRelation[]> {
  return groupBy(relations, ({ source, type, label }) => `${source}|${type}|${label}`);
}

function quoteOf(evidence: readonly FileEvidence[]): string {
  const best = tellingEvidence(evidence);
  if (best === undefined) return "";
  return `<br>“${escapeHtml(plainQuote(best.quote))}” <small>${placeOf({ note: best.note, line: best.start.line })}</small>`;
}

function placeOf({ note, line }: { note: string; line: number }): string {
  return `${escapeHtml(note)}:${line}`;
}

/** A text in HTML. Square brackets too, since Anki runs `[latex]` and plays `[sound:…]`, and braces, which begin its cloze texts. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("\u0000", "\uFFFD")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[&<>"'[\]{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A field of the file. Quoted, so that neither tabs nor quotes in an id end it. */
function field(text: string): string {
  return `"${text.replaceAll("\u0000", "\uFFFD").replaceAll('"', '""')}"`;
}
