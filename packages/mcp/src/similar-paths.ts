/** How alike names must be, 0 to 1. */
const LEAST = 0.4;

/**
 * Paths whose file is called much like that of another path, the most alike first, ties by path. By shared pairs of signs (L. R.
 * Dice, "Measures of the amount of ecologic association between species", 1945), folders and endings left out.
 */
export function similarPaths(path: string, all: readonly string[]): string[] {
  const asked = pairs(path);
  return all
    .map((each) => ({ each, alike: alike(asked, pairs(each)) }))
    .filter((one) => one.alike >= LEAST)
    .sort((a, b) => b.alike - a.alike || (a.each < b.each ? -1 : 1))
    .map(({ each }) => each);
}

function pairs(path: string): Set<string> {
  const name = (path.split("/").at(-1) ?? "").replace(/\.\w+$/, "").toLowerCase();
  const signs = [...` ${name} `];
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}
