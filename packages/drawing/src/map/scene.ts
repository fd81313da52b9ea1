import { radiusOf } from "@cairn/layout";
import { bends } from "./curves.ts";
import { relationsAmong, type LoadedGraph } from "./graph.ts";
import type { LabelSide } from "./labels.ts";
import type { Band, StagePlaces, StageStep } from "./layout/stage-layout.ts";
import { LINE_STYLES } from "./style.ts";
import type { Themes } from "./themes.ts";
import { weightOf, type MapRelation, type Point, type Positions, type RelationType } from "./types.ts";

/** `strong`: what the view is about; `plain`: the map; `faint`: there for orientation only. */
export type Tone = "strong" | "plain" | "faint";

export interface SceneNode extends Point {
  slug: string;
  label: string;
  /** Radius on screen at the first view. */
  r: number;
  theme: number | undefined;
  tone: Tone;
  side: LabelSide;
  /** 0 is the most important; semantic zoom shows the first ones first. */
  rank: number;
  anchor: boolean;
  focus: boolean;
  /** One of the two that it was asked about how they are connected. */
  end?: boolean;
  known: boolean;
  /** Stands where the visitor has put it. */
  pinned: boolean;
  /** Place in a learning path, from 1. */
  step: number | undefined;
}

export interface SceneEdge {
  id: string;
  source: number;
  target: number;
  type: RelationType;
  label: string;
  tone: Tone;
  bend: number;
  /** Whether it reads from source to target only: then its end is an arrow. */
  oneWay: boolean;
  /** From one step of a path to the next: no relation, only the order. */
  trail: boolean;
}

export interface SceneRegion {
  theme: number;
  label: string;
  nodes: readonly number[];
}

/** What is to be drawn, in the map's own coordinates. */
export interface Scene {
  /** Changes when the camera has to look elsewhere. */
  key: string;
  kind: "overview" | "focus" | "path" | "ways" | "layers";
  nodes: readonly SceneNode[];
  edges: readonly SceneEdge[];
  regions: readonly SceneRegion[];
  /** Stages from top to bottom, where the map stands in layers. */
  bands: readonly Band[];
  /** Too long to be seen from afar: read from its beginning. */
  long: boolean;
  /** What the camera should have in view: indices of nodes. */
  subject: readonly number[];
}

export interface SceneInput {
  graph: LoadedGraph;
  positions: Positions;
  themes: Themes;
  hiddenTypes: ReadonlySet<RelationType>;
  /** Relations less certain than this are left out. */
  certainty: number;
  /** Only these are lit, where a note or a tag is chosen. */
  lit: { key: string; slugs: ReadonlySet<string> } | null;
  known: { has(slug: string): boolean };
  /** Concepts that the visitor has put somewhere. */
  pinned?: { has(slug: string): boolean };
}

export interface Places {
  get(slug: string): (Point & { side?: LabelSide; end?: boolean }) | undefined;
}

export interface SubjectInput {
  key: string;
  kind: "focus" | "path" | "ways";
  /** In order of drawing importance. */
  slugs: readonly string[];
  focus: string | null;
  steps: ReadonlyMap<string, number>;
  /** Steps from the focus. */
  distances: ReadonlyMap<string, number>;
  places: Places;
  /** Whether it is read from its beginning; a path always is. */
  long?: boolean;
  /** Edges to draw; left out: all among the slugs. */
  relations?: readonly MapRelation[];
}

/** How the ids of a path's own lines begin. */
export const TRAIL = "trail|";

/** Each concept keeps its strongest relations in the overview: enough to see what hangs together, too few for a hairball. */
const EDGES_PER_CONCEPT = 3;

export function overviewScene(input: SceneInput): Scene {
  const { graph } = input;
  const lit = input.lit?.slugs;
  const inOverview = new Set(graph.overview);
  const extra = [...(lit ?? [])].filter((slug) => graph.concepts.has(slug) && !inOverview.has(slug));
  const slugs = [...graph.overview, ...extra];
  const nodes = makeNodes(input, slugs, (slug) => ({
    tone: !lit ? "plain" : lit.has(slug) ? "strong" : "faint",
    pinned: input.pinned?.has(slug) === true,
  }));
  const shown = relationsAmong(graph, new Set(slugs)).filter(
    (relation) => !input.hiddenTypes.has(relation.type) && relation.confidence >= input.certainty,
  );
  const edges = makeEdges(nodes, strongest(shown), (source, target) =>
    !lit ? "plain" : source.tone === "strong" && target.tone === "strong" ? "strong" : "faint",
  );
  const indexOf = new Map(nodes.map((node, index) => [node.slug, index]));
  const regions = input.themes.themes.map((theme) => ({
    theme: theme.index,
    label: theme.label,
    nodes: theme.members.map((slug) => indexOf.get(slug)).filter((index) => index !== undefined),
  }));
  const litNodes = nodes.flatMap((node, index) => (node.tone === "strong" ? [index] : []));
  return {
    key: input.lit ? `lit:${input.lit.key}` : "overview",
    kind: "overview",
    nodes,
    edges,
    regions,
    bands: [],
    long: false,
    subject: litNodes.length > 0 ? litNodes : nodes.map((_, index) => index),
  };
}

/** How the ids of the lines begin that lead from what is needed to what needs it. */
const NEEDED = "needed|";

/** A line that stands for no relation of the notes but for a need: from what comes first to what builds on it. */
export const needLine = (first: string, then: string): MapRelation => ({
  id: `${NEEDED}${first}|${then}`,
  // Neither dashed nor two-way; never shown by name: the panel says it once, on every line it would be noise.
  type: "APPLIES_TO",
  label: "",
  confidence: 1,
  evidenceCount: 1,
  source: first,
  target: then,
});

/** The whole map by what has to be understood before what; concepts that need nothing and that nothing needs are left out. */
export function layersScene(input: SceneInput, steps: readonly StageStep[], { places, bands }: StagePlaces): Scene {
  const lit = input.lit?.slugs;
  const own = steps.filter(({ slug }) => input.graph.concepts.has(slug));
  const nodes = makeNodes(
    input,
    own.map(({ slug }) => slug),
    (slug) => ({ tone: lit && !lit.has(slug) ? "faint" : "plain", ...places.get(slug) }),
  );
  const lines = own.flatMap(({ slug, buildsOn }) => buildsOn.map((first) => needLine(first, slug)));
  const edges = makeEdges(nodes, lines, (source, target) =>
    source.tone === "faint" || target.tone === "faint" ? "faint" : "plain",
  );
  return {
    key: input.lit ? `layers:lit:${input.lit.key}` : "layers",
    kind: "layers",
    nodes,
    edges,
    regions: [],
    bands,
    long: true,
    subject: nodes.map((_, index) => index),
  };
}

/** A neighbourhood or a learning path in its own layout, the rest of the map faint behind it. */
export function subjectScene(input: SceneInput, subject: SubjectInput): Scene {
  const own = new Set(subject.slugs);
  const slugs = [...input.graph.overview.filter((slug) => !own.has(slug)), ...subject.slugs];
  const nodes = makeNodes(input, slugs, (slug) => {
    if (!own.has(slug)) return { tone: "faint" };
    const place = subject.places.get(slug);
    return {
      tone: "strong",
      ...(place && { x: place.x, y: place.y, side: place.side ?? "below", end: place.end === true }),
      focus: slug === subject.focus,
      step: subject.steps.get(slug),
    };
  });
  const relations = atMostBetween(
    MOST_PARALLEL,
    (subject.relations ?? relationsAmong(input.graph, own)).filter((relation) => !input.hiddenTypes.has(relation.type)),
  );
  const edges = makeEdges(nodes, relations, (source, target) => {
    if (subject.kind === "ways") return "strong";
    if (subject.focus === null) return "plain";
    if (source.focus || target.focus) return "strong";
    if (subject.kind === "path") return "plain";
    // Lines between two neighbours of one step would hide those that answer the question; they show when pointed at.
    return subject.distances.get(source.slug) === subject.distances.get(target.slug) ? "faint" : "plain";
  });
  return {
    key: subject.key,
    kind: subject.kind,
    nodes,
    edges,
    regions: [],
    bands: [],
    long: subject.kind === "path" || subject.long === true,
    subject: nodes.flatMap((node, index) => (node.tone === "strong" ? [index] : [])),
  };
}

function makeNodes(
  input: SceneInput,
  slugs: readonly string[],
  special: (slug: string) => Partial<SceneNode> & { tone: Tone },
): SceneNode[] {
  const anchors = new Set(input.themes.themes.map((theme) => theme.anchor));
  const rankOf = new Map(input.graph.overview.map((slug, index) => [slug, index]));
  return slugs.flatMap((slug): SceneNode[] => {
    const concept = input.graph.concepts.get(slug);
    const position = input.positions.get(slug);
    const extra = special(slug);
    const rank = rankOf.get(slug) ?? input.graph.overview.length;
    if (!concept || (!position && extra.x === undefined)) return [];
    return [
      {
        slug,
        label: concept.label,
        x: position?.x ?? 0,
        y: position?.y ?? 0,
        r: radiusOf(rank),
        theme: input.themes.of.get(slug),
        side: "below",
        rank,
        anchor: anchors.has(slug),
        focus: false,
        known: input.known.has(slug),
        pinned: false,
        step: undefined,
        ...extra,
      },
    ];
  });
}

function makeEdges(
  nodes: readonly SceneNode[],
  relations: readonly MapRelation[],
  toneOf: (source: SceneNode, target: SceneNode) => Tone,
): SceneEdge[] {
  const indexOf = new Map(nodes.map((node, index) => [node.slug, index]));
  const drawn = relations.filter(
    (relation) => relation.source !== relation.target && indexOf.has(relation.source) && indexOf.has(relation.target),
  );
  const bend = bends(drawn);
  return drawn.flatMap((relation, index): SceneEdge[] => {
    const source = indexOf.get(relation.source) ?? 0;
    const target = indexOf.get(relation.target) ?? 0;
    const from = nodes[source];
    const to = nodes[target];
    if (!from || !to) return [];
    const { id, type, label } = relation;
    const trail = id.startsWith(TRAIL);
    const tone = trail ? "strong" : toneOf(from, to);
    return [{ id, source, target, type, label, tone, bend: bend[index] ?? 0, oneWay: isOneWay(relation), trail }];
  });
}

/** What Cairn itself calls a tie of which the notes say no more than that there is one. */
const UNTOLD: ReadonlySet<string> = new Set(["relates to", "related to"]);

/** A tie of no kind of its own still reads one way where the notes have a verb for it: "is stored in". */
const isOneWay = ({ type, label }: MapRelation): boolean =>
  LINE_STYLES[type].arrow || (type === "RELATED_TO" && label !== "" && !UNTOLD.has(label));

/** More lines between two concepts cannot be told apart; the panel has them all. */
const MOST_PARALLEL = 2;

/** The first relations between each two concepts. */
function atMostBetween(most: number, relations: readonly MapRelation[]): MapRelation[] {
  const count = new Map<string, number>();
  return relations.filter(({ source, target }) => {
    const pair = source < target ? `${source}|${target}` : `${target}|${source}`;
    const before = count.get(pair) ?? 0;
    count.set(pair, before + 1);
    return before < most;
  });
}

/** The relations that are among the strongest of one of their ends. */
export function strongest(relations: readonly MapRelation[], each = EDGES_PER_CONCEPT): MapRelation[] {
  const inOrder = [...relations].sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1));
  const count = new Map<string, number>();
  return inOrder.filter(({ source, target }) => {
    const ofSource = count.get(source) ?? 0;
    const ofTarget = count.get(target) ?? 0;
    if (Math.min(ofSource, ofTarget) >= each) return false;
    count.set(source, ofSource + 1);
    count.set(target, ofTarget + 1);
    return true;
  });
}
