/** Words that are often written short; only such as have one long form in notes on any subject. */
const CLIPPED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    app: "application",
    apps: "application",
    config: "configuration",
    db: "database",
    repo: "repository",
  }),
);

/**
 * A key of several words with its clipped ones written out: `web app` is `web application`. One word alone stays, for "application" alone is as often
 * the use of something. Cost: its words.
 */
export function unclipped(key: string): string {
  if (!key.includes(" ")) return key;
  let changed = false;
  const words = key.split(" ").map((word) => {
    const full = CLIPPED.get(word);
    if (full === undefined) return word;
    changed = true;
    return full;
  });
  return changed ? words.join(" ") : key;
}
