/**
 * Radius on screen at the first view, by place in the order of importance: importances lie close together in one vault and
 * far apart in another, places never do.
 */
export const radiusOf = (rank: number): number => 3.4 + 11 / (1 + rank / 10) ** 0.75;

/** Width of a name in pixels, estimated: a measured one would depend on the fonts of the machine. */
export const labelWidth = (label: string): number => label.length * 6.4;

/**
 * Room for a stone and a part of its name. The large stones are what is seen from afar, as on a phone, where distances are small
 * and they are not: they have more.
 */
export const reachOf = (radius: number, width: number): number =>
  radius + 9 + Math.min(34, width * 0.22) + 2 * Math.max(0, radius - 6);
