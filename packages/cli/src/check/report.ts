import type { Finding } from "@cairn/graph-core";
import { oneLine } from "../one-line.ts";
import { styled } from "../style.ts";

const COLOURS = { error: "red", warning: "yellow", note: "cyan" } as const;

/** Findings for people: a line each, and the words behind it. */
export function asText(findings: readonly Finding[]): string {
  const lines = findings.map(({ note, line, column, severity, rule, message, related }) => {
    const words = quotesOf(related).map(([quote, at]) => styled("dim", `\n    "${quote}" ${at}`));
    const level = styled(COLOURS[severity], severity);
    return `${oneLine(note)}:${line}:${column} ${level} ${oneLine(message)} ${styled("dim", `[${rule}]`)}${words.join("")}\n`;
  });
  return `${lines.join("")}${summary(findings)}\n`;
}

/** The first two quotes, as they are shown, with their place; the same words in two places say it once. */
function quotesOf(related: Finding["related"]): [quote: string, place: string][] {
  const quotes = new Map<string, string>();
  for (const { note, line, quote } of related) {
    const shown = oneLine(quote);
    if (shown !== "" && !quotes.has(shown)) quotes.set(shown, `${oneLine(note)}:${line}`);
    if (quotes.size === 2) break;
  }
  return [...quotes];
}

/** "Nothing found." or how many of each severity. */
export function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return "Nothing found.";
  const counts = (["error", "warning", "note"] as const).map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  const told = counts.filter(({ count }) => count > 0);
  return told.map(({ severity, count }) => `${count} ${severity}${count === 1 ? "" : "s"}`).join(", ");
}

/**
 * Findings as annotations of a GitHub workflow.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 * @param fileOf path of a note within the repository
 */
export function asAnnotations(findings: readonly Finding[], fileOf: (note: string) => string): string {
  const lines = findings.map(({ note, line, column, severity, rule, message }) => {
    const level = severity === "note" ? "notice" : severity;
    const properties = `file=${property(fileOf(note))},line=${line},col=${column},title=${property(rule)}`;
    return `::${level} ${properties}::${data(message)}\n`;
  });
  return lines.join("");
}

/** Text from notes must not end a command or begin a new one. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
