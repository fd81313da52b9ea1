import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation } from "d3-force";

const SVG = "http://www.w3.org/2000/svg";
/** More cannot be told apart at a glance. */
const SHOWN = 40;

/** Draws the most important concepts and what is said among them. `onPick` is called with the id of one that is picked. */
export function draw(svg, graph, onPick) {
  const concepts = graph.concepts.slice(0, SHOWN);
  const ids = new Set(concepts.map(({ id }) => id));
  const nodes = concepts.map(({ id, label, importance }) => ({ id, label, radius: 4 + 12 * importance }));
  const links = graph.relations
    .filter(({ source, target }) => ids.has(source) && ids.has(target))
    .map(({ source, target }) => ({ source, target }));
  forceSimulation(nodes)
    .force(
      "link",
      forceLink(links)
        .id(({ id }) => id)
        .distance(110),
    )
    .force("charge", forceManyBody().strength(-900))
    .force(
      "collide",
      forceCollide(({ radius }) => radius + 24),
    )
    .force("center", forceCenter(0, 0))
    .stop()
    .tick(300);
  const reach = Math.max(100, ...nodes.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)])) + 80;
  svg.setAttribute("viewBox", `${-reach} ${-reach} ${2 * reach} ${2 * reach}`);
  svg.replaceChildren(
    ...links.map(({ source, target }) => element("line", { x1: source.x, y1: source.y, x2: target.x, y2: target.y })),
    ...nodes.map(({ id, label, radius, x, y }) => {
      const node = element("g", {
        transform: `translate(${x} ${y})`,
        role: "button",
        tabindex: 0,
        "aria-label": label,
      });
      const name = element("text", { x: radius + 3, y: 4 });
      name.textContent = label;
      node.append(element("circle", { r: radius }), name);
      node.addEventListener("click", () => onPick(id));
      node.addEventListener("keydown", ({ key }) => (key === "Enter" || key === " ") && onPick(id));
      return node;
    }),
  );
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
