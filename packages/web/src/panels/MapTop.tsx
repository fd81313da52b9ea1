import { useNarrow, useTight } from "../controllers/use-media.ts";
import { app, dispatch, useView, type SubjectState } from "../state/app-state.ts";
import { useStore } from "../state/store.ts";
import { isFiltered, type Depth, type Layout } from "../state/view-state.ts";
import { text } from "../text/en.ts";
import { Icon } from "./Icon.tsx";

const DEPTHS = [1, 2, 3] as const satisfies readonly Depth[];

type LayoutName = keyof typeof text.map.layouts;
type Choice = readonly [name: LayoutName, layout: Layout | null];

const MAP: readonly Choice[] = [
  ["map", null],
  ["layers", "layers"],
  ["outline", "outline"],
  ["solid", "solid"],
];
const FOCUS: readonly Choice[] = [
  ["sides", null],
  ["rings", "rings"],
  ["outline", "outline"],
];
const PATH: readonly Choice[] = [
  ["trail", null],
  ["layers", "layers"],
];

/** Over the map at its top: the way back to the whole, how far around a focus, and the arrangements that there are. */
export function MapTop() {
  const view = useView();
  const { focus, depth, goals, layout } = view;
  const { neighbourhood, ways, unknown } = useStore(app.subject);
  // Around what is not there nothing can be arranged.
  const around = focus !== null && focus !== unknown;
  const tight = useTight();
  const part = focus !== null || goals.length > 0 || isFiltered(view);
  const choices = focus ? (around ? FOCUS : []) : goals.length > 0 ? PATH : ways ? [] : MAP;
  return (
    <div className="map-top">
      {part && (
        <button type="button" className="button is-floating" onClick={() => dispatch({ type: "overview" })}>
          <Icon name="fit" />
          {text.map.showWhole}
        </button>
      )}
      {around && layout !== "outline" && (
        <div className="segmented is-floating" role="group" aria-label={text.map.depth}>
          {DEPTHS.map((steps) => (
            <button
              key={steps}
              type="button"
              aria-pressed={depth === steps}
              aria-label={text.map.depthStep(steps)}
              onClick={() => dispatch({ type: "depth", depth: steps })}
            >
              {tight ? steps : text.map.depthStep(steps)}
            </button>
          ))}
        </div>
      )}
      {choices.length > 0 && <Layouts choices={choices} />}
      {around && layout !== "outline" && neighbourhood?.truncated && (
        <span className="pill">
          {(depth === 1 ? text.map.truncated : text.map.truncatedSteps)(neighbourhood.concepts.length - 1)}
        </span>
      )}
      {!part && layout === "layers" && <LayersPill />}
      <FilterPill />
    </div>
  );
}

function Layouts({ choices }: { choices: readonly Choice[] }) {
  const { layout } = useView();
  const narrow = useNarrow();
  const tight = useTight();
  // In little room rings would be a pile; space needs a mouse.
  const shown = choices.filter(([name]) => !(tight && name === "rings") && !(narrow && name === "solid"));
  const current = shown.some(([, each]) => each === layout) ? layout : null;
  return (
    <div className="segmented is-floating" role="group" aria-label={text.map.layout}>
      {shown.map(([name, each]) => (
        <button
          key={name}
          type="button"
          title={text.map.layoutHints[name]}
          aria-pressed={current === each}
          onClick={() => dispatch({ type: "layout", layout: each })}
        >
          {text.map.layouts[name]}
        </button>
      ))}
    </div>
  );
}

/** Why the map does not stand in layers yet, or will not, or mostly not: what has no place in the order is not there. */
function LayersPill() {
  const { layers, layersFailed } = useStore(app.subject);
  const { graph } = useStore(app.map);
  if (layers !== null && layers.length > 0) {
    if (layers.length * 2 > graph.overview.length) return null;
    return (
      <span className="pill wide-only" role="status">
        {text.map.inOrder(layers.length)}
      </span>
    );
  }
  const said = layersFailed ? text.failed.panel : layers === null ? text.map.arranging : text.map.noOrder;
  return (
    <span className={layers === null && !layersFailed ? "pill is-patient" : "pill"} role="status">
      {said}
    </span>
  );
}

/** How much is lit, where it is not all of it; of a note that has gone or speaks of nothing one would look for it in vain. */
function saidOf({ slugs, partly }: NonNullable<SubjectState["lit"]>): string {
  return slugs.size === 0 ? text.map.noneLit : partly ? text.map.firstLit(slugs.size) : "";
}

/** What is lit, where only a part of the map is. */
function FilterPill() {
  const { focus, onlyThemes, note, tag } = useView();
  const { graph } = useStore(app.map);
  const { lit } = useStore(app.subject);
  const names = [
    ...onlyThemes.map((slug) => graph.concepts.get(slug)?.label ?? slug),
    note ?? "",
    tag ? `#${tag}` : "",
    lit && (note || tag) ? saidOf(lit) : "",
  ];
  const said = names.filter(Boolean).join(" · ");
  if (focus || said === "") return null;
  return (
    <span className="pill" dir="auto">
      {said}
    </span>
  );
}
