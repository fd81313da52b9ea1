import type { ViewAction } from "../../state/view-state.ts";

/** A line of the outline, with what unfolds below it. */
export interface OutlineNode {
  /** Unique in the whole outline, also where a concept stands in several places. */
  id: string;
  text: string;
  /** What is said of it behind its name, in a quieter voice. */
  aside?: string;
  /** The colour of its theme. */
  theme?: number | "none";
  /** The concept that it names. */
  slug?: string;
  /** What Enter does. */
  action?: ViewAction;
  /** What is below; undefined for a leaf, null while it is being loaded. */
  children?: readonly OutlineNode[] | null;
}

/** A line as it stands on the screen, with what a screen reader has to know of its place. */
export interface OutlineRow {
  node: OutlineNode;
  level: number;
  /** From 1. */
  position: number;
  siblings: number;
  /** undefined for a leaf. */
  expanded: boolean | undefined;
  parent: string | null;
}

/** The lines that are unfolded, from top to bottom. Linear in them. */
export function rowsOf(roots: readonly OutlineNode[], expanded: ReadonlySet<string>): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const visit = (nodes: readonly OutlineNode[], level: number, parent: string | null): void => {
    nodes.forEach((node, index) => {
      const open = node.children === undefined ? undefined : expanded.has(node.id);
      rows.push({ node, level, position: index + 1, siblings: nodes.length, expanded: open, parent });
      if (open && node.children) visit(node.children, level + 1, node.id);
    });
  };
  visit(roots, 1, null);
  return rows;
}

/** What a key means in a tree (ARIA authoring practices): another line, or folding this one. */
export type TreeMove = { to: string } | { fold: string } | { unfold: string } | null;

export function moveInTree(rows: readonly OutlineRow[], current: string, key: string): TreeMove {
  const index = rows.findIndex(({ node }) => node.id === current);
  const row = rows[index];
  if (!row) return null;
  const to = (target: OutlineRow | undefined): TreeMove => (target ? { to: target.node.id } : null);
  switch (key) {
    case "ArrowDown":
      return to(rows[index + 1]);
    case "ArrowUp":
      return to(rows[index - 1]);
    case "Home":
      return to(rows[0]);
    case "End":
      return to(rows.at(-1));
    case "ArrowRight":
      if (row.expanded === false) return { unfold: current };
      return row.expanded && rows[index + 1]?.parent === current ? to(rows[index + 1]) : null;
    case "ArrowLeft":
      if (row.expanded) return { fold: current };
      return row.parent === null ? null : { to: row.parent };
    default:
      return key.length === 1 && key.trim() !== "" ? to(startingWith(rows, index, key)) : null;
  }
}

/** The next line below that begins with a letter, from the top again after the last. */
function startingWith(rows: readonly OutlineRow[], from: number, letter: string): OutlineRow | undefined {
  const wanted = letter.toLocaleLowerCase();
  return [...rows.slice(from + 1), ...rows.slice(0, from)].find(({ node }) =>
    node.text.toLocaleLowerCase().startsWith(wanted),
  );
}
