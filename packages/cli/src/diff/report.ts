import type { CairnGraphFile } from "@cairn/graph-core";
import type { DiffOf, GraphComparison } from "@cairn/graph-core/query";
import { oneLine } from "../one-line.ts";

type Labels = (id: string) => string;

interface Line {
  sign: "+" | "~" | "-";
  text: string;
  /** The words behind it. */
  quote: string;
}

/** Labels of concepts, of the newer graph before the older. */
export function labelsOf(from: CairnGraphFile, to: CairnGraphFile): Labels {
  const labels = new Map([...from.concepts, ...to.concepts].map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}

/** What differs, for people: `+` added, `~` changed, `-` removed. */
export function asText(comparison: GraphComparison, labels: Labels): string {
  const parts = sections(comparison, labels).map(({ title, lines }) => {
    const told = lines.map(({ sign, text, quote }) => `  ${sign} ${text}${quote && `\n      ${quote}`}\n`);
    return `${title} (${counts(lines)})\n${told.join("")}`;
  });
  return parts.length === 0 ? "No difference.\n" : parts.join("\n");
}

/** What differs, for the description of a pull request. */
export function asMarkdown(comparison: GraphComparison, labels: Labels): string {
  const parts = sections(comparison, labels).map(({ title, lines }) => {
    const told = lines.map(
      ({ sign, text, quote }) => `- ${WORDS[sign]} ${escaped(text)}${quote && `<br>${escaped(quote)}`}\n`,
    );
    return `### ${title} (${counts(lines)})\n\n${told.join("")}`;
  });
  return `## The concept map\n\n${parts.length === 0 ? "No difference.\n" : parts.join("\n")}`;
}

const WORDS = { "+": "**added**", "~": "**changed**", "-": "**removed**" } as const;

function sections({ concepts, relations, prerequisites }: GraphComparison, label: Labels) {
  const all = [
    {
      title: "Concepts",
      lines: linesOf(
        concepts,
        (concept) => concept.label,
        (concept) => (concept.definition === undefined ? "" : oneLine(concept.definition)),
      ),
    },
    {
      title: "Relations",
      lines: linesOf(relations, (each) => `${label(each.source)} ${each.type} ${label(each.target)}`, firstQuote),
    },
    {
      title: "Prerequisites",
      lines: linesOf(prerequisites, (each) => `${label(each.concept)} needs ${label(each.requires)}`, firstQuote),
    },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

function linesOf<T>({ added, changed, removed }: DiffOf<T>, textOf: (item: T) => string, quoteOf: (item: T) => string) {
  const plain =
    (sign: "+" | "-") =>
    (item: T): Line => ({ sign, text: oneLine(textOf(item)), quote: quoteOf(item) });
  return [
    ...added.map(plain("+")),
    ...changed.map(({ to, fields }): Line => ({
      sign: "~",
      text: `${oneLine(textOf(to))} (${fields.join(", ")})`,
      quote: "",
    })),
    ...removed.map(plain("-")),
  ];
}

function firstQuote({ evidence }: { evidence: readonly { note: string; quote: string; start: { line: number } }[] }) {
  const [first] = evidence;
  return first === undefined ? "" : `"${oneLine(first.quote)}" ${first.note}:${first.start.line}`;
}

function counts(lines: readonly Line[]): string {
  const of = (sign: string): number => lines.filter((line) => line.sign === sign).length;
  const told = [`${of("+")} added`, `${of("~")} changed`, `${of("-")} removed`];
  return told.filter((text) => !text.startsWith("0 ")).join(", ");
}

/** Notes are data: nothing of them may become markup, a link or a mention of someone. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+!|~<>&:]/g, (sign) => (sign === "<" ? "&lt;" : sign === "&" ? "&amp;" : `\\${sign}`))
    .replaceAll("@", "@\u200b");
}
