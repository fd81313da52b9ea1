import { useEffect, useMemo, useState } from "react";
import { useClient, type Client } from "urql";
import { ConceptTagsDocument, FacetsDocument } from "../api/generated/later/graphql.ts";
import { countFacets, type FacetCounts, type FacetData } from "@cairn/drawing/map/facets.ts";
import { app, useMap, useView } from "../state/app-state.ts";

const PAGE = 100;
/** Beyond so many notes they are listed without counts: asking would take longer than anybody waits. */
const MOST_PAGES = 10;

interface Asked {
  notes: FacetData["notes"];
  tags: FacetData["tags"];
  titles: readonly { path: string; title: string }[];
  /** Whether every note has been asked. */
  whole: boolean;
}

/** The notes, tags and themes of what is on the map, with counts that combine; null until they are there. */
export function useFacets(): { counts: FacetCounts; titles: Asked["titles"]; whole: boolean } | null {
  const client = useClient();
  const { revision, graph, themes } = useMap();
  const { note, tag, onlyThemes } = useView();
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    let stale = false;
    void ask(client).then((answer) => {
      if (!stale && answer) setAsked(answer);
    });
    return () => {
      stale = true;
    };
  }, [client, revision]);
  return useMemo(() => {
    if (!asked) return null;
    const anchorOf = new Map(
      themes.themes.flatMap(({ anchor, members }) => members.map((slug) => [slug, anchor] as const)),
    );
    const data = { notes: asked.notes, tags: asked.tags, themes: anchorOf };
    const counts = countFacets(graph.overview, data, { note, tag, themes: onlyThemes });
    return { counts, titles: asked.titles, whole: asked.whole };
  }, [asked, graph.overview, themes, note, tag, onlyThemes]);
}

async function ask(client: Client): Promise<Asked | null> {
  const notes = new Map<string, string[]>();
  const titles: { path: string; title: string }[] = [];
  const network = { requestPolicy: "network-only" } as const;
  const tagged = client.query(ConceptTagsDocument, { first: app.wanted.get() }, network).toPromise();
  let after: string | null = null;
  let whole = false;
  for (let page = 0; page < MOST_PAGES && !whole; page++) {
    const { data } = await client.query(FacetsDocument, { first: PAGE, after }, network).toPromise();
    if (!data) return null;
    for (const { path, title, concepts } of data.notes.nodes) {
      titles.push({ path, title });
      for (const { slug } of concepts.nodes) {
        const list = notes.get(slug);
        if (list) list.push(path);
        else notes.set(slug, [path]);
      }
    }
    after = data.notes.pageInfo.endCursor;
    whole = !data.notes.pageInfo.hasNextPage || after === null;
  }
  const tags = (await tagged).data?.map.concepts ?? [];
  return { notes, titles, whole, tags: new Map(tags.map(({ slug, tags: own }) => [slug, own])) };
}
