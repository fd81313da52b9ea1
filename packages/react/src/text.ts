/** The words of the map, for pages in other languages. `{…}` stands for what is put in. */
export interface ConceptMapText {
  label: string;
  instructions: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  wholeMap: string;
  showList: string;
  hideList: string;
  concepts: string;
  /** `{count}`, `{total}` */
  more: string;
  /** `{concept}`, `{count}` */
  focused: string;
  /** `{concept}`, `{count}` */
  pointed: string;
  left: string;
  empty: string;
  loading: string;
}

export const ENGLISH: ConceptMapText = {
  label: "Concept map",
  instructions:
    "Arrow keys walk from concept to concept, Enter chooses one, Escape goes back to the whole map, plus and minus zoom, 0 shows all. The list has the same content.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show all",
  wholeMap: "Whole map",
  showList: "Show as a list",
  hideList: "Hide the list",
  concepts: "Concepts",
  more: "The {count} most important of {total}",
  focused: "{concept}: {count} related concepts",
  pointed: "{concept}, {count} relations",
  left: "The whole map",
  empty: "There are no concepts to show.",
  loading: "The map is being laid out.",
};

/** Puts values into the `{…}` of a text. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
