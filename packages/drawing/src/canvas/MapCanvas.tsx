import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import ForceGraph2D, { type ForceGraphMethods } from "react-force-graph-2d";
import { centreOf, MOST_ZOOM, toMap, type Camera, type Padding, type Viewport } from "../map/camera.ts";
import { cameraFor, overviewZoom } from "../map/look-at.ts";
import { boxAt, discAt } from "../map/hit.ts";
import { Motion } from "../map/motion.ts";
import type { Scene } from "../map/scene.ts";
import type { ColourMode } from "../map/style.ts";
import type { Point } from "../map/types.ts";
import { drawFrame } from "./draw/draw-frame.ts";
import { makeFrame, type Frame } from "./draw/frame.ts";
import { HOVER, pressSlack, type Slack } from "./slack.ts";
import { useDrag } from "./use-drag.ts";

export interface MapControls {
  zoomBy(factor: number): void;
  fit(): void;
  /** Where the concepts are on the screen right now; good until the next picture. */
  frame(): Frame | undefined;
  /** Puts a concept at a place of the map, as if it had been dragged there. */
  drop(slug: string, place: Point): void;
}

interface MapCanvasProps {
  scene: Scene;
  viewport: Viewport;
  mode: ColourMode;
  pointed: string | null;
  fresh: ReadonlySet<string>;
  still: boolean;
  /** The part of the canvas that something else covers. */
  covered: Padding;
  onPoint: (slug: string | null) => void;
  onChoose: (slug: string) => void;
  onChooseEdge: (relation: string) => void;
  /** A concept of the whole map was dragged somewhere, in the map's own coordinates. */
  onDrop: (slug: string, place: Point) => void;
  /** One has zoomed in so far that there is room for more concepts than the whole map has. */
  onWantMore: () => void;
  controls: (controls: MapControls | null) => void;
}

/** All drawing is our own (see draw/): the library moves the camera and says when a picture is due. */
const NOTHING = { nodes: [], links: [] };
const GLOW_MS = 4500;

export function MapCanvas(props: MapCanvasProps) {
  const { scene, viewport, mode, pointed, fresh, still } = props;
  const library = useRef<ForceGraphMethods | undefined>(undefined);
  const motion = useRef(new Motion());
  const camera = useRef<Camera>({ k: 1, x: 0, y: 0 });
  const frame = useRef<Frame | undefined>(undefined);
  const glowStart = useRef(0);
  const fitZoom = useRef(0);
  const lookingAt = useRef("");
  const latest = useRef(props);
  const [busy, setBusy] = useState(true);
  latest.current = props;

  const wake = useCallback(() => setBusy(true), []);

  const fit = useCallback((milliseconds: number) => {
    const { scene: shown, viewport: size, covered } = latest.current;
    const target = cameraFor(shown, size, covered);
    if (shown.key === "overview") fitZoom.current = target.k;
    const centre = centreOf(target, size);
    library.current?.centerAt(centre.x, centre.y, milliseconds);
    library.current?.zoom(target.k, milliseconds);
  }, []);

  useLayoutEffect(() => {
    motion.current.retarget(scene, performance.now(), still);
    wake();
  }, [scene, still, wake]);

  useEffect(() => {
    if (scene.nodes.length === 0) return;
    const first = lookingAt.current === "";
    const key = `${scene.key}|${viewport.width < 600}`;
    if (lookingAt.current === key) return;
    if (fitZoom.current === 0) fitZoom.current = overviewZoom(scene, viewport, latest.current.covered);
    lookingAt.current = key;
    fit(first || still ? 0 : 420);
  }, [scene, viewport.width, still, fit]);

  useEffect(() => {
    if (fresh.size > 0) glowStart.current = performance.now();
    wake();
  }, [fresh, wake]);

  useEffect(wake, [pointed, mode, viewport, wake]);

  useEffect(() => {
    const { controls } = latest.current;
    controls({
      zoomBy: (factor) => library.current?.zoom(camera.current.k * factor, latest.current.still ? 0 : 200),
      fit: () => fit(latest.current.still ? 0 : 420),
      frame: () => frame.current,
      drop: (slug, place) => latest.current.onDrop(slug, place),
    });
    return () => controls(null);
  }, [fit]);

  const paint = useCallback((ctx: CanvasRenderingContext2D) => {
    const shown = latest.current;
    const now = performance.now();
    const moving = motion.current.step(now);
    const transform = ctx.getTransform();
    const ratio = window.devicePixelRatio;
    camera.current = { k: transform.a / ratio, x: transform.e / ratio, y: transform.f / ratio };
    const left = shown.fresh.size > 0 ? 1 - (now - glowStart.current) / GLOW_MS : 0;
    const glow = new Map(left > 0 ? [...shown.fresh].map((slug) => [slug, shown.still ? 1 : Math.sqrt(left)]) : []);
    const next = makeFrame({
      scene: shown.scene,
      motion: motion.current,
      camera: camera.current,
      viewport: shown.viewport,
      fitZoom: fitZoom.current || camera.current.k,
      mode: shown.mode,
      pointed: shown.pointed,
      glow,
      before: frame.current,
    });
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawFrame(ctx, next);
    ctx.restore();
    frame.current = next;
    if (shown.scene.key === "overview" && next.shown.revealed.length === shown.scene.nodes.length) {
      queueMicrotask(shown.onWantMore);
    }
    if (!moving && left <= 0) queueMicrotask(() => setBusy(false));
  }, []);

  const drag = useDrag({
    // Only the whole map keeps places; everywhere else they follow from what is looked at.
    hit: (event, slack) => under(event, slack).slug,
    canMove: () => latest.current.scene.kind === "overview",
    onHold: (slug) => latest.current.onPoint(slug),
    onMove: (slug, event) => {
      motion.current.place(slug, placeOf(event));
      wake();
    },
    onDrop: (slug, event) => latest.current.onDrop(slug, placeOf(event)),
  });

  const placeOf = (event: { clientX: number; clientY: number; currentTarget: Element }): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return toMap(camera.current, { x: event.clientX - box.left, y: event.clientY - box.top });
  };

  const under = (event: { clientX: number; clientY: number; currentTarget: Element }, slack: Slack) => {
    const box = event.currentTarget.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    const current = frame.current;
    if (!current) return {};
    const node = discAt(current, point, slack.rim) ?? boxAt(current.labelBoxes, point, slack.box);
    const edge = node === undefined ? boxAt(current.edgeBoxes, point, slack.box) : undefined;
    return {
      slug: node === undefined ? undefined : current.scene.nodes[node]?.slug,
      relation: edge === undefined ? undefined : current.scene.edges[edge]?.id,
    };
  };

  return (
    <div
      className="map-canvas"
      {...drag.handlers}
      onPointerMove={(event) => {
        if (event.pointerType !== "mouse" || event.buttons !== 0) return;
        const { slug, relation } = under(event, HOVER);
        event.currentTarget.classList.toggle("is-over", slug !== undefined || relation !== undefined);
        if ((slug ?? null) !== latest.current.pointed) props.onPoint(slug ?? null);
      }}
      onPointerLeave={() => props.onPoint(null)}
      onClick={(event) => {
        if (drag.wasDragged()) return;
        const touch = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === "touch";
        const { slug, relation } = under(event, pressSlack(touch));
        if (slug !== undefined) props.onChoose(slug);
        else if (relation !== undefined) props.onChooseEdge(relation);
      }}
    >
      <ForceGraph2D
        ref={library}
        graphData={NOTHING}
        width={viewport.width}
        height={viewport.height}
        enablePointerInteraction={false}
        enableNodeDrag={false}
        autoPauseRedraw={!busy}
        cooldownTicks={0}
        minZoom={0.05}
        maxZoom={MOST_ZOOM}
        onRenderFramePre={paint}
      />
    </div>
  );
}
