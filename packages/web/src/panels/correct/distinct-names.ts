import { nameKey } from "@cairn/graph-core";

/** The aliases that are names of their own: not the label in another spelling, and of several spellings the first. */
export function distinctNames(label: string, aliases: readonly string[]): string[] {
  const seen = new Set([nameKey(label)]);
  return aliases.filter((alias) => {
    const key = nameKey(alias);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
