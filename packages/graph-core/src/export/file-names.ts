/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 100;

/**
 * A file's name for each text, without ending: good on every system and in a wikilink, no two alike where case does not count.
 * The same texts in the same order give the same names.
 */
export function fileNamesFor(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const base = fileName(text);
    let name = base;
    for (let count = 2; taken.has(name.normalize("NFC").toLowerCase()); count++) name = `${base} ${count}`;
    taken.add(name.normalize("NFC").toLowerCase());
    return name;
  });
}

function fileName(text: string): string {
  const clean = text
    // What systems and wikilinks forbid, and signs that nobody sees, which could make a name read as another.
    .replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|#^[\]]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  let short = "";
  // By signs as people see them, so that none is cut in half; file systems count bytes, 255 of them.
  for (const { segment } of new Intl.Segmenter("en").segment(clean)) {
    if (short.length + segment.length > LONGEST || utf8Length(short + segment) > 200) break;
    short += segment;
  }
  const name = short
    .replace(/^[. ]+/, "")
    .replace(/[. ]+$/, "")
    .trim();
  if (name === "") return "Concept";
  return DEVICES.test(name) ? `${name} concept` : name;
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
