import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import ForceGraph2D, { type ForceGraphMethods } from "react-force-graph-2d";
import { centreOf, MOST_ZOOM, toMap, type Camera, type Padding, type Viewport } from "../map/camera.ts";
import { cameraFor, overviewZoom } from "../map/look-at.ts";
import { boxAt, discAt } from "../map/hit.ts";
import type { Box } from "../map/labels.ts";
import { cameraAt, placeOf as seenFrom, type Place } from "../map/place.ts";
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
  /** The boxes over the canvas that names have to leave free, in its pixels; asked for with each picture. */
  taken?: () => readonly Box[];
  onPoint: (slug: string | null) => void;
  onChoose: (slug: string) => void;
  onChooseEdge: (relation: string) => void;
  /** A concept of the whole map was dragged somewhere, in the map's own coordinates. */
  onDrop: (slug: string, place: Point) => void;
  /** One has zoomed in so far that there is room for more concepts than the whole map has. */
  onWantMore: () => void;
  controls: (controls: MapControls | null) => void;
  /** From where a picture is first seen; as a whole where not given. */
  place?: Place | null;
  /** Another number: look from `place` once more, though the picture is the same. */
  aim?: number;
  /** The camera has come to rest: at a place, or where all of the picture is seen. */
  onSettle?: (place: Place | null) => void;
}

/** All drawing is our own (see draw/): the library moves the camera and says when a picture is due. */
const NOTHING = { nodes: [], links: [] };
const GLOW_MS = 4500;
/** So long a camera rests between two turns of the wheel at most. */
const REST_MS = 350;
const UNCOVERED: Padding = { left: 0, right: 0, top: 0, bottom: 0 };

export function MapCanvas(props: MapCanvasProps) {
  const { scene, viewport, mode, pointed, fresh, still, aim } = props;
  /** A screen that is turned shows the picture as a whole anew. */
  const upright = viewport.width < viewport.height;
  const library = useRef<ForceGraphMethods | undefined>(undefined);
  const motion = useRef(new Motion());
  const camera = useRef<Camera>({ k: 1, x: 0, y: 0 });
  const frame = useRef<Frame | undefined>(undefined);
  const glowStart = useRef(0);
  const fitZoom = useRef(0);
  const lookingAt = useRef("");
  /** What the camera was told to show all of the picture. */
  const fitted = useRef<(Point & { k: number }) | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(props);
  const [busy, setBusy] = useState(true);
  latest.current = props;

  const wake = useCallback(() => setBusy(true), []);

  const fit = useCallback((milliseconds: number) => {
    const { scene: shown, viewport: size, covered } = latest.current;
    const target = cameraFor(shown, size, covered);
    if (shown.key === "overview") fitZoom.current = target.k;
    const centre = moveTo(library.current, target, size, milliseconds);
    fitted.current = { ...centre, k: target.k };
  }, []);

  /** Tells where the camera is, once it has stood still for a while; not of a picture that has gone meanwhile. */
  const watch = useCallback(() => {
    clearTimeout(rest.current);
    const { key } = latest.current.scene;
    rest.current = setTimeout(() => {
      const { scene: shown, viewport: size, covered, onSettle } = latest.current;
      if (shown.key !== key) return;
      const whole = fitted.current ?? fitOf(shown, size, covered);
      onSettle?.(isAt(camera.current, size, whole) ? null : seenFrom(camera.current, size, wholeZoom(shown, size)));
    }, REST_MS);
  }, []);
  useEffect(() => () => clearTimeout(rest.current), []);

  const drop = useCallback(
    (slug: string, place: Point) => {
      // With one further out, all of the picture is seen from elsewhere.
      fitted.current = null;
      latest.current.onDrop(slug, place);
      watch();
    },
    [watch],
  );

  useLayoutEffect(() => {
    motion.current.retarget(scene, performance.now(), still);
    wake();
  }, [scene, still, wake]);

  useEffect(() => {
    if (scene.nodes.length === 0) return;
    const first = lookingAt.current === "";
    const key = `${scene.key}|${viewport.width < 600}|${upright}|${aim ?? 0}`;
    if (lookingAt.current === key) return;
    if (fitZoom.current === 0) fitZoom.current = overviewZoom(scene, viewport, latest.current.covered);
    lookingAt.current = key;
    const { place, viewport: size } = latest.current;
    const milliseconds = first || still ? 0 : 420;
    if (!place) return fit(milliseconds);
    if (scene.key === "overview") fitZoom.current = fitOf(scene, size, latest.current.covered).k;
    fitted.current = null;
    moveTo(library.current, cameraAt(place, size, wholeZoom(scene, size)), size, milliseconds);
  }, [scene, viewport.width, upright, still, aim, fit]);

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
      drop,
    });
    return () => controls(null);
  }, [fit, drop]);

  const paint = useCallback(
    (ctx: CanvasRenderingContext2D) => {
      const shown = latest.current;
      const now = performance.now();
      const moving = motion.current.step(now);
      const transform = ctx.getTransform();
      const ratio = window.devicePixelRatio;
      const { k, x, y } = camera.current;
      camera.current = { k: transform.a / ratio, x: transform.e / ratio, y: transform.f / ratio };
      if (k !== camera.current.k || x !== camera.current.x || y !== camera.current.y) watch();
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
        taken: shown.taken?.() ?? [],
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
    },
    [watch],
  );

  const drag = useDrag({
    // Only the whole map keeps places; everywhere else they follow from what is looked at.
    hit: (event, slack) => under(event, slack).slug,
    canMove: () => latest.current.scene.kind === "overview",
    onHold: (slug) => latest.current.onPoint(slug),
    onMove: (slug, event) => {
      motion.current.place(slug, placeOf(event));
      wake();
    },
    onDrop: (slug, event) => drop(slug, placeOf(event)),
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

/** Moves the library's camera. @returns the point of the map that will be in the middle */
function moveTo(
  library: ForceGraphMethods | undefined,
  target: Camera,
  viewport: Viewport,
  milliseconds: number,
): Point {
  const centre = centreOf(target, viewport);
  library?.centerAt(centre.x, centre.y, milliseconds);
  library?.zoom(target.k, milliseconds);
  return centre;
}

/** The middle and the zoom that show all of a picture beside what covers it. */
function fitOf(scene: Scene, viewport: Viewport, covered: Padding): Point & { k: number } {
  const camera = cameraFor(scene, viewport, covered);
  return { ...centreOf(camera, viewport), k: camera.k };
}

/** What the zoom of a place counts from: the same however much of the map something covers. */
const wholeZoom = (scene: Scene, viewport: Viewport): number => cameraFor(scene, viewport, UNCOVERED).k;

/** Whether a camera has this point in the middle, within a pixel. */
function isAt(camera: Camera, viewport: Viewport, { x, y, k }: Point & { k: number }): boolean {
  const centre = centreOf(camera, viewport);
  return Math.abs(camera.k / k - 1) < 1e-3 && Math.hypot(centre.x - x, centre.y - y) * k < 1;
}
