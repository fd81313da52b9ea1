import { describe, expect, it, vi } from "vitest";
import { createStore } from "./store.ts";
import { formatView, parseView } from "./url.ts";
import {
  CALM,
  INITIAL_VIEW,
  isFiltered,
  isNavigation,
  reduceView,
  shownTypes,
  type ViewAction,
  type ViewState,
} from "./view-state.ts";

const after = (...actions: ViewAction[]): ViewState => actions.reduce(reduceView, INITIAL_VIEW);

describe("the address", () => {
  const views: ViewState[] = [
    INITIAL_VIEW,
    after({ type: "focus", slug: "fine-tuning" }, { type: "depth", depth: 3 }),
    after({ type: "goal", slug: "rag" }, { type: "focus", slug: "embedding" }, { type: "theme", theme: "dark" }),
    after({ type: "toggle-type", relation: "RELATED_TO" }, { type: "toggle-type", relation: "IS_A" }),
    after({ type: "place", place: { x: -120.5, y: 33, zoom: 2.375 } }),
    after({ type: "pins", pins: new Map([["rag", { x: 12.5, y: -3 }]]) }, { type: "focus", slug: "rag" }),
    after(
      { type: "goal", slug: "rag" },
      { type: "add-goal", slug: "c++ & co" },
      { type: "step", slug: "embedding" },
      { type: "path-options", options: { course: true, hideKnown: true, most: 10 } },
    ),
    after({ type: "page", page: "curriculum" }),
    after(
      { type: "toggle-theme", anchor: "rag" },
      { type: "toggle-theme", anchor: "c++" },
      { type: "filter-tag", tag: "t" },
    ),
    after({ type: "layout", layout: "outline" }, { type: "language", language: "de" }),
    after({ type: "filter-note", path: "a folder/Ünï & co.md" }),
    after({ type: "filter-tag", tag: "c#/x" }),
    after({ type: "read", reading: { path: "a/b c.md", line: 12, span: { start: 3, end: 40 } } }),
    after({ type: "read", reading: { path: "x?y=z.md", line: null, span: null } }),
  ];

  it.each(views.map((view) => [formatView(view), view] as const))("says and understands %s", (address, view) => {
    expect(parseView(address)).toEqual(view);
  });

  it("is short where nothing is chosen", () => {
    expect(formatView(INITIAL_VIEW)).toBe("");
    expect(formatView(after({ type: "focus", slug: "rag" }))).toBe("?focus=rag");
  });

  it.each([
    "?depth=9",
    "?depth=2",
    "?theme=pink",
    "?lang=xx&only=&layout=spiral",
    "?hide=,nonsense",
    "?note=&line=4",
    "?note=&span=1-2",
    "?focus=",
    "?goal=&page=x&most=7&order=1&known=1",
    "?%%%",
  ])("takes %s as nothing said", (address) => {
    expect(parseView(address)).toEqual(INITIAL_VIEW);
  });

  it("keeps the note where the line makes no sense", () => {
    expect(parseView("?note=a.md&line=-3&span=x").reading).toEqual({ path: "a.md", line: null, span: null });
  });
});

describe("the view", () => {
  it("goes back one layer at a time with Escape: note, focus, goal, filter", () => {
    let view = after(
      { type: "filter-tag", tag: "t" },
      { type: "goal", slug: "g" },
      { type: "focus", slug: "f" },
      { type: "read", reading: { path: "n.md", line: 1, span: null } },
    );
    const steps: string[] = [];
    for (let step = 0; step < 5; step++) {
      view = reduceView(view, { type: "step-back" });
      steps.push(formatView(view));
    }
    expect(steps).toEqual(["?focus=f&goal=g&tag=t", "?goal=g&tag=t", "?tag=t", "", ""]);
  });

  it("goes back from a page to the step, from the step to the list, from the list to the map", () => {
    let view = after({ type: "goal", slug: "g" }, { type: "step", slug: "s" }, { type: "page", page: "ways" });
    const steps: string[] = [];
    for (let step = 0; step < 4; step++) {
      view = reduceView(view, { type: "step-back" });
      steps.push(formatView(view));
    }
    expect(steps).toEqual(["?goal=g&step=s", "?goal=g", "", ""]);
  });

  it("takes several goals, each once, and starts the list again when they change", () => {
    const view = after(
      { type: "goal", slug: "a" },
      { type: "add-goal", slug: "b" },
      { type: "add-goal", slug: "a" },
      { type: "step", slug: "s" },
    );
    expect(formatView(view)).toBe("?goal=a&goal=b&step=s");
    expect(formatView(reduceView(view, { type: "remove-goal", slug: "a" }))).toBe("?goal=b");
    expect(formatView(reduceView(view, { type: "leave-path" }))).toBe("");
  });

  it("closes the note when a concept in it is chosen", () => {
    expect(
      after({ type: "read", reading: { path: "n.md", line: 1, span: null } }, { type: "focus", slug: "f" }).reading,
    ).toBeNull();
  });

  it("keeps the path while one of its steps is looked at", () => {
    expect(after({ type: "goal", slug: "g" }, { type: "focus", slug: "f" })).toMatchObject({
      goals: ["g"],
      focus: "f",
    });
    expect(after({ type: "focus", slug: "f" }, { type: "goal", slug: "g" })).toMatchObject({
      goals: ["g"],
      focus: null,
    });
  });

  it("leaves the steps around a concept behind with it, and keeps them from one concept to the next", () => {
    const around = after({ type: "focus", slug: "a" }, { type: "depth", depth: 2 }, { type: "focus", slug: "b" });
    expect(formatView(around)).toBe("?focus=b&depth=2");
    for (const leave of [
      { type: "step-back" },
      { type: "leave-focus" },
      { type: "hide", slug: "b" },
      { type: "page", page: "gaps" },
      { type: "goal", slug: "g" },
    ] as const)
      expect(formatView(reduceView(around, leave))).not.toContain("depth");
    expect(after({ type: "depth", depth: 2 })).toEqual(INITIAL_VIEW);
  });

  it("hides and shows relation types, always in the same order", () => {
    const view = after({ type: "toggle-type", relation: "USES" }, { type: "toggle-type", relation: "IS_A" });
    expect(view.hiddenTypes).toEqual(["IS_A", "USES"]);
    expect(shownTypes(view)).not.toContain("USES");
    expect(shownTypes(reduceView(view, { type: "show-all-types" }))).toBeUndefined();
    expect(reduceView(view, { type: "toggle-type", relation: "USES" }).hiddenTypes).toEqual(["IS_A"]);
  });

  it("draws what is fairly certain at first, and keeps another measure in the address", () => {
    expect(parseView("").certainty).toBe(CALM);
    expect(formatView(after({ type: "certainty", least: 0 }))).toBe("?sure=0");
    expect(parseView("?sure=0").certainty).toBe(0);
    expect(parseView("?sure=0.6").certainty).toBe(0.6);
    for (const wrong of ["", "x", "7", "-1"]) expect(parseView(`?sure=${wrong}`).certainty).toBe(CALM);
    expect(after({ type: "certainty", least: 3 }).certainty).toBe(1);
    expect(isNavigation({ type: "certainty", least: 0 })).toBe(false);
  });

  it("takes concepts off the map and puts them back, in the address too", () => {
    const view = after({ type: "focus", slug: "a" }, { type: "hide", slug: "b" }, { type: "hide", slug: "a" });
    expect(formatView(view)).toBe("?without=b&without=a");
    expect(parseView("?without=b&without=a&without=b").without).toEqual(["b", "a"]);
    expect(formatView(reduceView(view, { type: "show", slug: "b" }))).toBe("?without=a");
  });

  it("lights themes, several at a time, and clears all filters at once", () => {
    const view = after(
      { type: "toggle-theme", anchor: "a" },
      { type: "toggle-theme", anchor: "b" },
      { type: "filter-note", path: "n.md" },
      { type: "toggle-theme", anchor: "a" },
      { type: "certainty", least: 0 },
      { type: "hide", slug: "x" },
    );
    expect(formatView(view)).toBe("?sure=0&without=x&only=b&in=n.md");
    expect(isFiltered(view)).toBe(true);
    expect(formatView(reduceView(view, { type: "clear-filters" }))).toBe("");
    expect(formatView(reduceView(view, { type: "step-back" }))).toBe("?sure=0&without=x");
  });

  it("leaves another arrangement last, and shows a saved view as a place", () => {
    const outline = after({ type: "layout", layout: "outline" }, { type: "focus", slug: "f" });
    const back = reduceView(outline, { type: "step-back" });
    expect([formatView(back), formatView(reduceView(back, { type: "step-back" }))]).toEqual(["?layout=outline", ""]);
    expect(reduceView(INITIAL_VIEW, { type: "show-view", view: outline })).toEqual(outline);
    expect(isNavigation({ type: "show-view", view: outline })).toBe(true);
    expect(isNavigation({ type: "language", language: "es" })).toBe(false);
  });

  it("makes history of places, not of settings", () => {
    expect(isNavigation({ type: "focus", slug: "f" })).toBe(true);
    expect(isNavigation({ type: "depth", depth: 2 })).toBe(false);
    expect(isNavigation({ type: "theme", theme: "dark" })).toBe(false);
  });
});

describe("the place that one looks from", () => {
  const at = { x: 10, y: 20, zoom: 2 };

  it("belongs to one picture: what is lit in it may change, another picture is seen as a whole", () => {
    const placed = after({ type: "place", place: at });
    for (const action of [
      { type: "filter-tag", tag: "x" },
      { type: "read", reading: { path: "a.md", line: 1, span: null } },
      { type: "page", page: "gaps" },
      { type: "connect", slug: "rag" },
      { type: "theme", theme: "dark" },
    ] as const)
      expect(reduceView(placed, action).place).toEqual(at);
    for (const action of [
      { type: "focus", slug: "rag" },
      { type: "goal", slug: "rag" },
      { type: "layout", layout: "layers" },
      { type: "overview" },
    ] as const)
      expect(reduceView(placed, action).place).toBeNull();
    const asked = reduceView(reduceView(placed, { type: "connect", slug: "rag" }), {
      type: "end",
      place: 1,
      slug: "b",
    });
    expect(asked.place).toBeNull();
    expect(reduceView(asked, { type: "restore", view: placed }).place).toEqual(at);
  });

  it("is no new view where it is the same, and no step for the back button", () => {
    const placed = after({ type: "place", place: at });
    expect(reduceView(placed, { type: "place", place: { ...at } })).toBe(placed);
    expect(isNavigation({ type: "place", place: at })).toBe(false);
    expect(isNavigation({ type: "pins", pins: new Map() })).toBe(false);
  });

  it("is left out of a link, as pins are, where nobody could understand it", () => {
    for (const text of ["", "1", "1,2", "1,2,0", "1,2,-1", "a,2,1", "1,2,3,4", "1,2,Infinity"])
      expect(parseView(`?at=${text}`).place).toBeNull();
    expect([...parseView("?pins=a,1,2,b,x,2,c,3,4,d,5").pins]).toEqual([
      ["a", { x: 1, y: 2 }],
      ["c", { x: 3, y: 4 }],
    ]);
    expect(parseView("?pins=").pins.size).toBe(0);
  });

  it("has one short address, in whatever order concepts were pinned", () => {
    type Pin = readonly [string, { x: number; y: number }];
    const one: Pin = ["rag", { x: 1.5, y: -2 }];
    const other: Pin = ["agent", { x: 3, y: 4 }];
    const address = formatView({ ...INITIAL_VIEW, place: at, pins: new Map([one, other]) });
    expect(address).toBe("?at=10,20,2&pins=agent,3,4,rag,1.5,-2");
    expect(formatView({ ...INITIAL_VIEW, place: at, pins: new Map([other, one]) })).toBe(address);
  });
});

describe("a store", () => {
  it("tells its listeners of every change, and only of changes", () => {
    const store = createStore(1);
    const listener = vi.fn<() => void>();
    const stop = store.subscribe(listener);
    store.set(1);
    store.set((before) => before + 1);
    expect(store.get()).toBe(2);
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    store.set(5);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
