import { useEffect, useMemo, useState } from "react";
import { forceLayout } from "@cairn/layout";
import { layoutInput, toPositions } from "@cairn/drawing/map/layout/layout-input.ts";
import { findThemes } from "@cairn/drawing/map/themes.ts";
import type { ConceptMapData } from "./data.ts";
import { DataError, readData, type ReadData } from "./read-data.ts";
import type { LaidOut } from "./scene-of.ts";

type Read = { data: ReadData; error?: undefined } | { data?: undefined; error: string };

/**
 * The data, read and laid out. The layout comes a turn later, so that the page around the map is painted first; until
 * then what was laid out before stays.
 */
export function useLaidOut(given: ConceptMapData, most: number): Read & { map?: LaidOut } {
  const read = useMemo((): Read => {
    try {
      return { data: readData(given, most) };
    } catch (error) {
      if (error instanceof DataError) return { error: error.message };
      throw error;
    }
  }, [given, most]);
  const [map, setMap] = useState<LaidOut>();
  const { data } = read;
  useEffect(() => {
    if (data === undefined) return;
    const timer = setTimeout(() => {
      const themes = findThemes(data.graph);
      const input = layoutInput(data.graph, themes);
      setMap({ graph: data.graph, themes, positions: toPositions(input, forceLayout(input)) });
    });
    return () => clearTimeout(timer);
  }, [data]);
  return { ...read, ...(map && data && { map }) };
}
