const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/**
 * A text for XML 1.0, in an attribute's value or an element. White space that XML would change is written by number; signs that
 * XML cannot hold (control signs, halves of signs) become U+FFFD.
 */
export function escapeXml(text: string): string {
  return xmlSafe(text)
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
    .replace(/[\t\n\r\u0085\u2028]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What XML can hold of a text. https://www.w3.org/TR/xml/#charsets */
export function xmlSafe(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");
}

/** ` name="value"` for each attribute that is there. */
export function xmlAttributes(attributes: Record<string, string | number | undefined>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`))
    .join("");
}
