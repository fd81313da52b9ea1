import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState, type CSSProperties } from "react";
import type { MapControls } from "@cairn/drawing/canvas/MapCanvas.tsx";
import type { ConceptMapData, MapDataConcept } from "./data.ts";
import { List } from "./List.tsx";
import { neighboursOf } from "./near.ts";
import { sceneOf } from "./scene-of.ts";
import { colourVariables, STYLE } from "./style.ts";
import { ENGLISH, filled, type ConceptMapText } from "./text.ts";
import { Icon, Tools } from "./Tools.tsx";
import { useKeys } from "./use-keys.ts";
import { useLaidOut } from "./use-laid-out.ts";
import { useSize } from "@cairn/drawing/canvas/use-size.ts";
import { useMode, useStill } from "./use-surroundings.ts";

// The canvas wants a browser; the component may be rendered on a server.
const MapCanvas = lazy(() =>
  import("@cairn/drawing/canvas/MapCanvas.tsx").then(({ MapCanvas: Canvas }) => ({ default: Canvas })),
);

/** What a map shows, and whom it tells. */
export interface ConceptMapProps {
  /** A file of `cairn extract`, or as much of it as there is. Give the same object while it has not changed. */
  data: ConceptMapData;
  /** Id of the concept in the middle; `null` for the whole map. Where not given, the map keeps it itself. */
  focus?: string | null;
  /** Told when somebody chooses a concept, and with `null` when somebody goes back to the whole map. */
  onSelect?: (concept: MapDataConcept | null) => void;
  /** Colours; `auto`, the default, follows the visitor's own. */
  theme?: "light" | "dark" | "auto";
  /** Height, in pixels or as CSS has it (`"100%"`, `"70vh"`). Default 480. The width is that of the place. */
  height?: number | string;
  /** At most so many concepts, the most important ones; 1 to 1,000. Default 200. */
  maxConcepts?: number;
  /** Relations less certain than this are not drawn on the whole map: 0 to 1. Default 0. */
  minConfidence?: number;
  /** The map's own words, for pages in other languages; English where not given. */
  text?: Partial<ConceptMapText>;
}

/** What is narrower than this is a phone, or a column. */
const NARROW = 600;
const ignore = (): void => undefined;
const NOTHING_FRESH: ReadonlySet<string> = new Set();

/**
 * A map of concepts and their relations, to explore by pointer, touch and keyboard, with a list of the same content. It
 * needs no server and loads nothing.
 */
export function ConceptMap(props: ConceptMapProps) {
  const { data: given, onSelect, theme = "auto", height = 480, maxConcepts = 200, minConfidence = 0 } = props;
  const most = Math.min(1000, Math.max(1, Math.floor(maxConcepts) || 1));
  const text = useMemo(() => ({ ...ENGLISH, ...props.text }), [props.text]);
  const { data, error, map } = useLaidOut(given, most);
  const mode = useMode(theme);
  const still = useStill();
  const host = useRef<HTMLDivElement>(null);
  const viewport = useSize(host);
  const narrow = viewport.width < NARROW;
  const [own, setOwn] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [controls, setControls] = useState<MapControls | null>(null);
  const [list, setList] = useState(false);
  const [said, setSaid] = useState("");
  const instructions = useId();

  const asked = props.focus === undefined ? own : props.focus;
  const focus = asked !== null && map?.graph.concepts.has(asked) === true ? asked : null;
  const scene = useMemo(
    () => (map ? sceneOf(map, focus, { narrow, least: minConfidence }) : undefined),
    [map, focus, narrow, minConfidence],
  );

  const graph = map?.graph;
  const definitions = data?.definitions;
  const choose = useCallback(
    (slug: string | null) => {
      const concept = slug === null ? undefined : graph?.concepts.get(slug);
      if (slug !== null && concept === undefined) return;
      setOwn(slug);
      setPointed(null);
      if (!concept || !graph) {
        setSaid(text.left);
        onSelect?.(null);
        return;
      }
      const count = neighboursOf(graph, concept.slug, Number.POSITIVE_INFINITY).length;
      setSaid(filled(text.focused, { concept: concept.label, count }));
      const definition = definitions?.get(concept.slug);
      const { label, importance } = concept;
      onSelect?.({ id: concept.slug, label, importance, ...(definition !== undefined && { definition }) });
    },
    [graph, definitions, onSelect, text],
  );
  const walkTo = useCallback(
    (slug: string) => {
      setPointed(slug);
      const concept = graph?.concepts.get(slug);
      if (concept) setSaid(filled(text.pointed, { concept: concept.label, count: concept.degree }));
    },
    [graph, text],
  );
  const leave = useCallback((): boolean => {
    if (focus === null) return false;
    choose(null);
    return true;
  }, [focus, choose]);
  const onKeyDown = useKeys({
    scene,
    controls,
    pointed,
    onPoint: walkTo,
    onChoose: choose,
    onLeave: leave,
  });

  useEffect(() => {
    // The list covers a part of the map: what the map is about moves into the rest.
    controls?.fit();
  }, [list, controls]);

  const style: CSSProperties = { blockSize: height, ...colourVariables(mode), colorScheme: mode };
  const isEmpty = data?.graph.overview.length === 0;
  return (
    <div ref={host} className="cairn-map" style={style} data-scene={scene?.key} data-mode={mode} data-narrow={narrow}>
      <style>{STYLE}</style>
      {error !== undefined || isEmpty || !scene ? (
        <p className="cairn-map-note" role={error === undefined ? "status" : "alert"}>
          {error ?? (isEmpty ? text.empty : text.loading)}
        </p>
      ) : (
        <>
          <div
            className="cairn-map-field"
            role="application"
            aria-label={props.text?.label ?? text.label}
            aria-describedby={instructions}
            tabIndex={0}
            onKeyDown={onKeyDown}
          >
            <Suspense fallback={null}>
              {viewport.width > 0 && viewport.height > 0 && (
                <MapCanvas
                  scene={scene}
                  viewport={viewport}
                  mode={mode}
                  pointed={pointed}
                  fresh={NOTHING_FRESH}
                  still={still}
                  covered={{ left: 0, right: list && !narrow ? 332 : 0, top: 28, bottom: narrow ? 44 : 0 }}
                  onPoint={setPointed}
                  onChoose={choose}
                  onChooseEdge={ignore}
                  onDrop={ignore}
                  onWantMore={ignore}
                  controls={setControls}
                />
              )}
            </Suspense>
          </div>
          <p id={instructions} className="cairn-map-hidden">
            {text.instructions}
          </p>
          <div className="cairn-map-top">
            {focus === null ? (
              <span />
            ) : (
              <button type="button" className="cairn-map-pill" onClick={() => choose(null)}>
                <Icon name="back" />
                {text.wholeMap}
              </button>
            )}
            <button
              type="button"
              className="cairn-map-pill"
              aria-expanded={list}
              aria-label={list ? text.hideList : text.showList}
              title={list ? text.hideList : text.showList}
              onClick={() => setList(!list)}
            >
              <Icon name={list ? "close" : "list"} />
            </button>
          </div>
          {!(list && narrow) && <Tools controls={controls} text={text} />}
          {list && data && graph && (
            <List
              graph={graph}
              definitions={data.definitions}
              total={data.total}
              focus={focus}
              text={text}
              onChoose={choose}
              onPoint={setPointed}
            />
          )}
          <p className="cairn-map-hidden" role="status" aria-live="polite">
            {said}
          </p>
        </>
      )}
    </div>
  );
}
