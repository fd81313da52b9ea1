import { createRoot, type Root } from "react-dom/client";
import { ConceptMap } from "./ConceptMap.tsx";
import type { ConceptMapData } from "./data.ts";

const ATTRIBUTES = ["src", "focus", "theme", "height", "max-concepts", "min-confidence", "label"] as const;
const EMPTY: ConceptMapData = { concepts: [] };

/** A number in an attribute; `undefined` where there is none. */
function numberIn(text: string | null): number | undefined {
  const value = Number(text);
  return text === null || text.trim() === "" || !Number.isFinite(value) ? undefined : value;
}

/**
 * `<concept-map src="graph.json">`: the map for plain HTML. Attributes as the properties of the React component have them
 * (`theme`, `height`, `focus`, `max-concepts`, `min-confidence`), and `label`, what the map is called for screen readers. The property `data`
 * takes the place of `src`. Tells of a choice with an event `select`, whose `detail` is the concept or null.
 */
class ConceptMapElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;
  #root: Root | undefined;
  #data: ConceptMapData | undefined;
  #given = false;
  #problem = "";
  #loading = "";

  get data(): ConceptMapData | undefined {
    return this.#data;
  }

  set data(data: ConceptMapData | undefined) {
    this.#data = data;
    this.#given = data !== undefined;
    this.#problem = "";
    if (data === undefined) this.#loading = "";
    this.#update();
  }

  connectedCallback(): void {
    this.style.display ||= "block";
    this.#root ??= createRoot(this.shadowRoot ?? this.attachShadow({ mode: "open" }));
    this.#update();
  }

  disconnectedCallback(): void {
    // Moved within the page, it is connected again before the next turn.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#root?.unmount();
      this.#root = undefined;
    });
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#update();
  }

  #update(): void {
    if (this.#root === undefined) return;
    const src = this.getAttribute("src");
    if (!this.#given && src !== null && src !== this.#loading) void this.#load(src);
    if (this.#problem !== "") {
      this.#root.render(<p role="alert">{this.#problem}</p>);
      return;
    }
    if (this.#data === undefined && src !== null) return;
    const theme = this.getAttribute("theme");
    const height = this.getAttribute("height");
    const focus = this.getAttribute("focus");
    const label = this.getAttribute("label");
    const most = numberIn(this.getAttribute("max-concepts"));
    const least = numberIn(this.getAttribute("min-confidence"));
    this.#root.render(
      <ConceptMap
        data={this.#data ?? EMPTY}
        theme={theme === "light" || theme === "dark" ? theme : "auto"}
        {...(height !== null && { height: numberIn(height) ?? height })}
        {...(focus !== null && { focus: focus === "" ? null : focus })}
        {...(most !== undefined && { maxConcepts: most })}
        {...(least !== undefined && { minConfidence: least })}
        {...(label !== null && { text: { label } })}
        onSelect={(concept) => {
          // What the page said is in the middle stays a word of the page: it follows what the visitor chooses.
          if (this.hasAttribute("focus")) this.setAttribute("focus", concept?.id ?? "");
          this.dispatchEvent(new CustomEvent("select", { detail: concept, bubbles: true, composed: true }));
        }}
      />,
    );
  }

  async #load(src: string): Promise<void> {
    this.#loading = src;
    try {
      const response = await fetch(new URL(src, document.baseURI));
      if (!response.ok) throw new Error(`the answer was ${response.status}`);
      const data = (await response.json()) as ConceptMapData;
      if (this.#loading !== src || this.#given) return;
      this.#data = data;
      this.#problem = "";
    } catch (error) {
      if (this.#loading !== src || this.#given) return;
      const disk = location.protocol === "file:" ? " Pages on a disk may not load files: set the property `data`." : "";
      this.#problem = `The map's data, ${src}, could not be loaded: ${error instanceof Error ? error.message : String(error)}.${disk}`;
    }
    this.#update();
  }
}

if (!customElements.get("concept-map")) customElements.define("concept-map", ConceptMapElement);
