/** The words of the map, for pages in other languages. `{…}` stands for what is put in. */
export interface ConceptMapText {
  /** What screen readers call the map. */
  label: string;
  /** How to use the map by keys, for screen readers. */
  instructions: string;
  /** Name of the button that zooms in. */
  zoomIn: string;
  /** Name of the button that zooms out. */
  zoomOut: string;
  /** Name of the button that brings all that is drawn into view. */
  fit: string;
  /** Name of the button that goes back from a chosen concept to the whole map. */
  wholeMap: string;
  /** Name of the button that shows the same content as a list. */
  showList: string;
  /** Name of the same button while the list is shown. */
  hideList: string;
  /** Heading of the list. */
  concepts: string;
  /** `{count}`, `{total}` */
  more: string;
  /** `{concept}`, `{count}` */
  focused: string;
  /** `{concept}`, `{count}` */
  pointed: string;
  /** Told to screen readers when a chosen concept is left for the whole map. */
  left: string;
  /** Shown where there is no concept. */
  empty: string;
  /** Shown until the map has been laid out. */
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
