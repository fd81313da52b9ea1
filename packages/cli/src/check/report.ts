import type { Finding } from "@cairn/graph-core";

/** Findings for people: a line each, and the words behind it. */
export function asText(findings: readonly Finding[]): string {
  const lines = findings.map(({ note, line, column, severity, rule, message, related }) => {
    const quotes = related.filter(({ quote }) => quote !== "").slice(0, 2);
    const words = quotes.map((place) => `\n    "${oneLine(place.quote)}" ${place.note}:${place.line}`);
    return `${note}:${line}:${column} ${severity} ${oneLine(message)} [${rule}]${words.join("")}\n`;
  });
  return `${lines.join("")}${summary(findings)}\n`;
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

/** On one line, and without signs that would steer a terminal. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
