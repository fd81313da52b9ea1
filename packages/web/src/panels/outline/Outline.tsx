import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { app, dispatch, useView } from "../../state/app-state.ts";
import { toolsText } from "../../text/tools-en.ts";
import { Icon } from "../Icon.tsx";
import { moveInTree, rowsOf, type OutlineNode, type OutlineRow } from "./outline-tree.ts";
import { MORE, useOutline } from "./use-outline.ts";

const words = toolsText.outline;

/** The map as a tree, with all that the map and the panel say: for the keyboard, a screen reader, or reading. */
export function Outline({ bottom }: { bottom: number }) {
  const { focus } = useView();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState("");
  const tree = useRef<HTMLUListElement>(null);
  const { roots, more } = useOutline(expanded);
  const rows = rowsOf(roots, expanded);
  const active = rows.some(({ node }) => node.id === current) ? current : (rows[0]?.node.id ?? "");

  useEffect(() => {
    // The concept that is looked at lies open; of the themes the first, as an example of the rest.
    setExpanded((before) => new Set([...before, focus ? `focus/${focus}` : (roots[0]?.id ?? "")]));
    // Only when another concept is looked at.
  }, [focus]);

  const fold = (id: string, open: boolean): void =>
    setExpanded((before) => {
      const next = new Set(before);
      if (open) next.add(id);
      else next.delete(id);
      return next;
    });
  const goTo = (id: string): void => {
    setCurrent(id);
    const row = [...(tree.current?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])].find(
      (element) => element.dataset["id"] === id,
    );
    row?.focus();
  };
  const act = (node: OutlineNode): void => {
    if (node.id === MORE) more();
    else if (node.action) dispatch(node.action);
    else if (node.children !== undefined) fold(node.id, !expanded.has(node.id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === "/" || event.key === "?") return;
    if (event.key === "Enter" || event.key === " ") {
      const row = rows.find(({ node }) => node.id === active);
      if (row) act(row.node);
      event.preventDefault();
      return;
    }
    const move = moveInTree(rows, active, event.key);
    if (!move) return;
    event.preventDefault();
    if ("to" in move) goTo(move.to);
    else if ("fold" in move) fold(move.fold, false);
    else fold(move.unfold, true);
  };

  return (
    <div className="outline" style={{ bottom: bottom + 64 }}>
      <p className="quiet wide-only" id="outline-intro">
        {words.intro}
      </p>
      <ul role="tree" aria-label={words.label} aria-describedby="outline-intro" ref={tree} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <Row
            key={row.node.id}
            row={row}
            active={row.node.id === active}
            onFold={(open) => fold(row.node.id, open)}
            onGo={() => setCurrent(row.node.id)}
            onAct={() => act(row.node)}
          />
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  row: OutlineRow;
  active: boolean;
  onFold: (open: boolean) => void;
  onGo: () => void;
  onAct: () => void;
}

function Row({ row: { node, level, position, siblings, expanded }, active, onFold, onGo, onAct }: RowProps) {
  return (
    <li
      role="treeitem"
      data-id={node.id}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      {...(expanded !== undefined && { "aria-expanded": expanded })}
      aria-busy={expanded && node.children === null}
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      style={{ paddingInlineStart: `${(level - 1) * 22}px` }}
      onFocus={onGo}
      onClick={onAct}
      onPointerEnter={() => node.slug !== undefined && app.pointed.set(node.slug)}
      onPointerLeave={() => app.pointed.set(null)}
    >
      <span
        className={expanded === undefined ? "outline-fold is-leaf" : "outline-fold"}
        aria-hidden="true"
        onClick={(event) => {
          if (expanded === undefined) return;
          event.stopPropagation();
          onFold(!expanded);
        }}
      >
        {expanded !== undefined && <Icon name="chevron" />}
      </span>
      {node.theme !== undefined && <span className="theme-dot" data-theme={node.theme} aria-hidden="true" />}
      <span className="outline-line" dir="auto">
        <span className={level === 1 ? "outline-name is-title" : "outline-name"}>{node.text}</span>
        {node.aside && <span className="outline-aside"> {node.aside}</span>}
        {expanded && node.children === null && <span className="outline-aside"> {words.loading} …</span>}
      </span>
    </li>
  );
}
