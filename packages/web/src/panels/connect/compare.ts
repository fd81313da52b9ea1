export interface Named {
  slug: string;
  label: string;
}

export interface Compared {
  slug: string;
  relations: { nodes: readonly { source: Named; target: Named }[] };
}

export interface Comparison {
  shared: Named[];
  first: Named[];
  second: Named[];
}

/** What two concepts are both tied to, and what only one of them is; each once, in the order of the first's relations. */
export function compareTies(first: Compared, second: Compared): Comparison {
  const ties = ({ slug, relations }: Compared): Map<string, Named> => {
    const others = relations.nodes.map(({ source, target }) => (source.slug === slug ? target : source));
    return new Map(others.filter((other) => other.slug !== slug).map((other) => [other.slug, other]));
  };
  const ofFirst = ties(first);
  const ofSecond = ties(second);
  const without = (own: Map<string, Named>, other: Map<string, Named>): Named[] =>
    [...own.values()].filter(({ slug }) => !other.has(slug) && slug !== first.slug && slug !== second.slug);
  return {
    shared: [...ofFirst.values()].filter(({ slug }) => ofSecond.has(slug)),
    first: without(ofFirst, ofSecond),
    second: without(ofSecond, ofFirst),
  };
}
