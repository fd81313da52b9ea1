/**
 * A part as a script: a page that was opened from a disk may load scripts beside it, but may not fetch. The data stands in
 * it as the text of a JSON document, so that no word of a note is ever code, and no `__proto__` is more than a key.
 */
export function dataFile(name: string, part: unknown): string {
  const json = JSON.stringify(part)
    .replace(/[\\']/g, "\\$&")
    // Newlines to scripts of old, and looked at by some tools.
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return `(self.cairnData??=[]).push([${JSON.stringify(name)},'${json}']);\n`;
}
