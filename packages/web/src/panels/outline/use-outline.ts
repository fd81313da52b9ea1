import { useCallback, useEffect, useMemo, useState } from "react";
import { useClient } from "urql";
import { ConceptDocument, StatsDocument } from "../../api/generated/graphql.ts";
import { ListConceptsDocument } from "../../api/shared-documents.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { app, useMap, useView } from "../../state/app-state.ts";
import { useStore } from "../../state/store.ts";
import { text } from "../../text/en.ts";
import { toolsText } from "../../text/tools-en.ts";
import type { ConceptDetail } from "../relation-groups.ts";
import { strayCount } from "../stray-count.ts";
import { conceptNodes, type ConceptNode } from "./concept-nodes.ts";
import type { OutlineNode } from "./outline-tree.ts";

const words = toolsText.outline;
const PAGE = 100;

interface Listed {
  concepts: readonly { slug: string; label: string; degree: number }[];
  /** Where the next page begins; null where there is none, undefined before the first. */
  next: string | null | undefined;
}

/**
 * The outline of what is looked at: the focused concept, or the themes of the map, and every concept by name. What is said of
 * a concept is asked for when its line is unfolded.
 */
export function useOutline(expanded: ReadonlySet<string>): { roots: readonly OutlineNode[]; more: () => void } {
  const client = useClient();
  const { graph, themes, revision } = useMap();
  const { focus, without } = useView();
  const { lit } = useStore(app.subject);
  const { onlyThemes } = useView();
  const concepts = useLiveQuery(StatsDocument, {}).data?.stats.concepts ?? null;
  const [details, setDetails] = useState<ReadonlyMap<string, ConceptDetail | "failed">>(new Map());
  const [listed, setListed] = useState<Listed>({ concepts: [], next: undefined });

  useEffect(() => {
    setDetails(new Map());
    setListed({ concepts: [], next: undefined });
  }, [revision]);

  const { roots, wanted } = useMemo(() => {
    const wanted = new Set<string>();
    const nodeOf: ConceptNode = (parent, { slug, label }, more) => {
      const id = `${parent}/${slug}`;
      const known = details.get(slug);
      const open = expanded.has(id);
      if (open && known === undefined) wanted.add(slug);
      return {
        id,
        text: label,
        slug,
        theme: themes.of.get(slug) ?? "none",
        action: { type: "focus", slug },
        children: !open
          ? []
          : known === undefined
            ? null
            : known === "failed"
              ? [{ id: `${id}/failed`, text: words.failed }]
              : conceptNodes(id, known, nodeOf),
        ...more,
      };
    };
    const named = (slug: string) => ({ slug, label: graph.concepts.get(slug)?.label ?? slug });
    if (focus) return { roots: [nodeOf("focus", named(focus))], wanted };
    const hidden = new Set(without);
    const isShown = (slug: string): boolean => !hidden.has(slug) && (!lit || lit.slugs.has(slug));
    // Counted as in the list beside it: the whole theme, unless something is filtered out; what the map does not hold is said below.
    const branch = (
      id: string,
      title: string,
      theme: number | "none",
      members: readonly string[],
      size: number | null,
    ): OutlineNode => {
      const shown = members.filter(isShown);
      const further = shown.length < members.length ? 0 : Math.max(0, (size ?? 0) - members.length);
      const lines = shown.map((slug) => nodeOf(id, named(slug)));
      return {
        id,
        text: title,
        theme,
        aside: (shown.length + further).toLocaleString(text.locale),
        children:
          further > 0 && lines.length > 0
            ? [...lines, { id: `${id}/further`, text: text.overview.further(further) }]
            : lines,
      };
    };
    const chosen = themes.themes.filter(({ anchor }) => onlyThemes.length === 0 || onlyThemes.includes(anchor));
    const roots = chosen.map(({ anchor, label, index, members, size }) =>
      branch(`theme/${anchor}`, label, index, members, size),
    );
    const strays = graph.overview.filter((slug) => !themes.of.has(slug));
    if (strays.length > 0 && onlyThemes.length === 0)
      roots.push(branch("others", words.others, "none", strays, strayCount(themes, concepts)));
    roots.push({
      id: "all",
      text: words.rest,
      children: !expanded.has("all")
        ? []
        : listed.next === undefined
          ? null
          : [
              ...listed.concepts.map((concept) => nodeOf("all", concept, { aside: words.relations(concept.degree) })),
              ...(listed.next === null ? [] : [{ id: MORE, text: words.more }]),
            ],
    });
    return {
      roots: roots.filter((root) => root.children === null || root.id === "all" || (root.children?.length ?? 0) > 0),
      wanted,
    };
  }, [graph, themes, focus, without, lit, onlyThemes, details, listed, expanded, concepts]);

  useEffect(() => {
    for (const slug of wanted) {
      void client
        .query(ConceptDocument, { slug })
        .toPromise()
        .then(({ data }) => setDetails((before) => new Map(before).set(slug, data?.concept ?? "failed")));
    }
    // Asked once for each, however often the outline is made anew meanwhile.
  }, [client, [...wanted].join("|")]);

  const more = useCallback((): void => {
    void client
      .query(ListConceptsDocument, { first: PAGE, after: listed.next ?? null, orderBy: "NAME" })
      .toPromise()
      .then(({ data }) => {
        if (!data) return;
        const { nodes, pageInfo } = data.concepts;
        setListed((before) => ({
          concepts: [...before.concepts, ...nodes],
          next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        }));
      });
  }, [client, listed.next]);

  const opened = expanded.has("all") && listed.next === undefined;
  useEffect(() => {
    if (opened) more();
  }, [opened, more]);

  return { roots, more };
}

/** The line that brings the next page. */
export const MORE = "all/more";
