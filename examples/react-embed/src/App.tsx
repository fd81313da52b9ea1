import { useState } from "react";
import { ConceptMap, type MapDataConcept } from "@cairn/react";
import graph from "./graph.json";

const STARTS = ["embeddings", "hallucination", "foundation-model"];

/** A page of somebody's own around the map: it says what is in the middle, and hears what was chosen. */
export function App() {
  const [concept, setConcept] = useState<Pick<MapDataConcept, "id" | "label" | "definition"> | null>(null);
  const [theme, setTheme] = useState<"auto" | "light" | "dark">("auto");
  return (
    <main>
      <h1>What generative AI is made of</h1>
      <p className="starts">
        {graph.concepts
          .filter(({ id }) => STARTS.includes(id))
          .map((start) => (
            <button key={start.id} type="button" onClick={() => setConcept(start)}>
              {start.label}
            </button>
          ))}
        <label>
          Colours{" "}
          <select value={theme} onChange={(event) => setTheme(event.target.value as typeof theme)}>
            <option>auto</option>
            <option>light</option>
            <option>dark</option>
          </select>
        </label>
      </p>
      <ConceptMap data={graph} focus={concept?.id ?? null} onSelect={setConcept} theme={theme} height={560} />
      <p aria-live="polite">{concept ? `${concept.label}. ${concept.definition ?? ""}` : "Choose a concept."}</p>
    </main>
  );
}
