import type { Themes } from "@cairn/drawing/map/themes.ts";

/** How many concepts of the whole map are in no theme; null where nobody has counted. @param concepts how many there are in all */
export function strayCount({ themes }: Themes, concepts: number | null): number | null {
  if (concepts === null) return null;
  let themed = 0;
  for (const { size } of themes) {
    if (size === null) return null;
    themed += size;
  }
  return concepts - themed;
}
