import * as React from "react";
import type ForceGraph3D from "react-force-graph-3d";
import { runScript } from "./own-script.ts";

declare global {
  interface Window {
    /** For the script of `space.ts`, which has no React of its own. */
    cairnReact?: typeof React;
    /** What it gives. */
    cairnSpace?: { default: typeof ForceGraph3D };
  }
}

/** Stands for the library that draws in space: as large as all the rest, it comes when the map in space is asked for. */
export default React.lazy(async () => {
  window.cairnReact = React;
  await runScript("space.js");
  if (window.cairnSpace === undefined) throw new Error("space.js is not a file of this site.");
  return { default: window.cairnSpace.default as unknown as React.ComponentType };
});
