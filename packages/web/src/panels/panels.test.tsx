// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { Provider, type Client } from "urql";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fromValue, never } from "../testing/answers.ts";
import { noteLines } from "../note/lines.ts";
import { tidy } from "../note/tidy.ts";
import { app, EMPTY_MAP } from "../state/app-state.ts";
import { INITIAL_VIEW } from "../state/view-state.ts";
import { ConceptPicker } from "./ConceptPicker.tsx";
import { EvidenceList, EvidenceQuote } from "./Evidence.tsx";
import { Matched } from "./Matched.tsx";
import { litLines } from "./NoteReader.tsx";
import { NoteText, type Page } from "./NoteText.tsx";
import { groupRelations, type RelationDetail } from "./relation-groups.ts";
import { MapStates } from "./States.tsx";

beforeEach(() => {
  app.view.set(INITIAL_VIEW);
  app.map.set(EMPTY_MAP);
});

afterEach(cleanup);

const relation = (type: RelationDetail["type"], source: string, target: string): RelationDetail => ({
  id: `${source}|${type}|${target}`,
  type,
  label: "verb",
  confidence: 1,
  evidenceCount: 0,
  source: { slug: source, label: source },
  target: { slug: target, label: target },
  evidence: [],
});

describe("groupRelations", () => {
  it("names each side as a reader thinks of it, the most specific types first", () => {
    const groups = groupRelations("me", [
      relation("RELATED_TO", "me", "x"),
      relation("RELATED_TO", "y", "me"),
      relation("USES", "me", "tool"),
      relation("USES", "app", "me"),
      relation("PART_OF", "piece", "me"),
      relation("IS_A", "me", "kind"),
    ]);
    expect(groups.map((group) => [group.title, group.lines.map((line) => line.other.slug).join(" ")])).toEqual([
      ["Is a kind of", "kind"],
      ["Its parts", "piece"],
      ["Uses", "tool"],
      ["Used by", "app"],
      ["Related to", "x y"],
    ]);
  });
});

describe("EvidenceQuote", () => {
  it("leads to the line of the note, with the quoted words", () => {
    render(
      <EvidenceQuote
        evidence={{
          quote: "- **Distillation** uses [[Synthetic data|synthetic data]]",
          rule: "verb",
          note: { path: "a/b.md", title: "B" },
          start: { line: 7, column: 1, offset: 90 },
          end: { line: 7, column: 40, offset: 130 },
        }}
      />,
    );
    const button = screen.getByRole("button");
    expect(button.textContent).toBe("Distillation uses synthetic dataB, line 7");
    fireEvent.click(button);
    expect(app.view.get().reading).toEqual({ path: "a/b.md", line: 7, span: { start: 90, end: 130 } });
  });

  it("tells once what two rules read in one line, and counts what there is besides", () => {
    const piece = (quote: string, line: number, path = "a.md") => ({
      quote,
      rule: "verb",
      note: { path, title: "A" },
      start: { line, column: 1, offset: line },
      end: { line, column: 9, offset: line + 8 },
    });
    const evidence = [piece("mills", 3), piece("**mills** grind", 3), piece("**mills** grind", 3), piece("mills", 5)];
    const { container } = render(<EvidenceList evidence={evidence} count={9} />);
    expect([...container.querySelectorAll("q")].map((each) => each.textContent)).toEqual(["mills grind", "mills"]);
    expect(container.querySelector("summary")?.textContent).toBe("and 6 more places");
  });

  it("takes marks away, never words", () => {
    expect(tidy("## 2. A *b* `c` [d](e.md) ![f](g.png)")).toBe("2. A b c d f");
    expect(tidy("1. first")).toBe("first");
    expect(tidy("It leans to the larger class[^1].")).toBe("It leans to the larger class.");
    expect(tidy("see [service mesh")).toBe("see service mesh");
    expect(tidy('Hydrolysis{: data-type="term"} is {x} and {#id .note}.')).toBe("Hydrolysis is {x} and .");
    expect(tidy("ADP + P<sub>i</sub>, 3 < 4 > 2")).toBe("ADP + Pi, 3 < 4 > 2");
  });
});

describe("Matched", () => {
  it("marks the matched parts, and survives ranges that fit nowhere", () => {
    const { container } = render(
      <Matched
        text="fine-tuning"
        ranges={[
          { start: 5, end: 8 },
          { start: 0, end: 2 },
          { start: 6, end: 99 },
        ]}
      />,
    );
    expect(container.innerHTML).toBe("<mark>fi</mark><span>ne-</span><mark>tun</mark><span>ing</span>");
  });
});

describe("NoteText", () => {
  const source = "# Head\n\nThe **teacher model** writes <b>data</b>.\n\n| a | b |\n|---|---|\n| c | d |\n";
  const page: Page = {
    source,
    mentions: [{ slug: "teacher-model", label: "Teacher model", start: 14, end: 27 }],
    litFrom: 3,
    litTo: 3,
    span: { start: 14, end: 36 },
    focus: null,
    path: "n.md",
    paths: [],
  };

  it("shows each line once, lights the one asked for, and reads nothing as HTML", () => {
    const { container } = render(<NoteText lines={noteLines(source)} page={page} />);
    expect([...container.querySelectorAll("[data-line]")].map((line) => line.getAttribute("data-line"))).toEqual(
      source.split("\n").map((_, index) => String(index + 1)),
    );
    const lit = container.querySelector('[aria-current="true"]');
    expect(lit?.textContent).toBe("The teacher model writes data.");
    expect([...(lit?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent).join("")).toBe(
      "teacher model writes",
    );
    expect(container.querySelector("b")).toBeNull();
    expect(screen.getAllByRole("row")).toHaveLength(3);
    expect(screen.getByRole("heading").textContent).toBe("Head");
  });

  it("leads from a mention to its concept", () => {
    const { container } = render(<NoteText lines={noteLines(source)} page={page} />);
    const mention = within(container).getByTitle("Concept: Teacher model");
    expect(mention.getAttribute("href")).toBe("?focus=teacher-model");
    fireEvent.click(mention);
    expect(app.view.get().focus).toBe("teacher-model");
  });

  it("lights all lines of a piece of evidence, and the line alone where the note has outgrown it", () => {
    expect(litLines("a\nb\nc", { path: "", line: 1, span: { start: 0, end: 4 } })).toMatchObject({
      litFrom: 1,
      litTo: 2,
    });
    expect(litLines("a\nb\nc", { path: "", line: 2, span: { start: 2, end: 99 } })).toEqual({
      litFrom: 2,
      litTo: 2,
      span: null,
    });
    expect(litLines("a", { path: "", line: null, span: null }).litTo).toBeLessThan(1);
  });
});

describe("ConceptPicker", () => {
  const hit = (label: string, name = label) => ({
    name,
    field: name === label ? "LABEL" : "ALIAS",
    score: 1,
    ranges: [{ start: 0, end: 2 }],
    concept: { slug: label.toLowerCase(), label, definition: null },
  });

  function show(client: Partial<Client>) {
    const onPick = vi.fn<(slug: string) => void>();
    render(
      <Provider value={client as Client}>
        <ConceptPicker label="Search" placeholder="Search" onPick={onPick} />
      </Provider>,
    );
    return { onPick, field: screen.getByRole("combobox") };
  }

  it("finds while one types and picks with the arrow keys", async () => {
    const { onPick, field } = show(fromValue({ search: [hit("Agents"), hit("Retrieval", "Ag search")] }));
    fireEvent.change(field, { target: { value: "ag" } });
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(2));
    expect(screen.getAllByRole("option")[1]?.textContent).toBe("Retrievalalso called Ag search");
    fireEvent.keyDown(field, { key: "ArrowDown" });
    expect(screen.getAllByRole("option")[1]?.getAttribute("aria-selected")).toBe("true");
    fireEvent.keyDown(field, { key: "Enter" });
    expect(onPick).toHaveBeenCalledWith("retrieval");
    expect((field as HTMLInputElement).value).toBe("");
  });

  it("shows what a concept is once, and where it was found there", async () => {
    const definition = "A talk that is held where everybody who came may walk about with a cup of tea in hand.";
    const start = definition.indexOf("tea");
    const { field } = show(
      fromValue({
        search: [
          {
            name: definition,
            field: "DEFINITION",
            score: 0.3,
            ranges: [{ start, end: start + 3 }],
            concept: { slug: "salon", label: "Salon", definition },
          },
        ],
      }),
    );
    fireEvent.change(field, { target: { value: "tea" } });
    const option = await screen.findByRole("option");
    // From shortly before the match on, for the line is narrow.
    expect(option.textContent).toBe("Salon… about with a cup of tea in hand.");
    expect([...option.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["tea"]);
  });

  it("says that nothing is called so", async () => {
    const { field, onPick } = show(fromValue({ search: [] }));
    fireEvent.change(field, { target: { value: "zz" } });
    expect(
      await screen.findByText("Nothing in these notes is called “zz”. Try a part of the name, or another word."),
    ).toBeDefined();
    fireEvent.keyDown(field, { key: "Enter" });
    expect(onPick).not.toHaveBeenCalled();
  });

  it("waits without saying anything wrong", () => {
    const { field } = show(never());
    fireEvent.change(field, { target: { value: "zz" } });
    expect(screen.queryByText(/Nothing in these notes/)).toBeNull();
  });
});

describe("MapStates", () => {
  it("says what went wrong and lets one try again", () => {
    app.map.set({ ...EMPTY_MAP, phase: "failed", error: "It rains." });
    render(<MapStates />);
    expect(screen.getByRole("alert").textContent).toContain("It rains.");
    const before = app.attempt.get();
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(app.attempt.get()).toBe(before + 1);
    expect(app.map.get().phase).toBe("loading");
  });

  it("explains an empty vault", () => {
    app.map.set({ ...EMPTY_MAP, phase: "empty" });
    render(<MapStates />);
    expect(screen.getByRole("heading", { name: "No notes yet" })).toBeDefined();
    cleanup();
    app.map.set({ ...EMPTY_MAP, phase: "empty", notes: 1 });
    render(<MapStates />);
    expect(screen.getByRole("heading", { name: "No concepts yet" })).toBeDefined();
  });
});
