/**
 * Where the concepts of a map stand. Runs in Node and in the browser; `./node` keeps places in a folder and lays out in a
 * thread of its own.
 */
export { caughtUp, isFamiliar } from "./catch-up.ts";
export { forceLayout, type LayoutInput, type LayoutOutput } from "./force-layout.ts";
export { hashUnit } from "./hash.ts";
export { type LaidOutConcept, layOut, mapOf, type Tie, type WholeMap } from "./lay-out.ts";
export { followEdit, type Place, type Places } from "./follow-edit.ts";
export { placesOf, placesOnDemand, type MapPlaces } from "./map-places.ts";
export { placeNew } from "./place-new.ts";
export { joinThemes, MOST_THEMES, themeGroups } from "./theme-groups.ts";
export { labelWidth, radiusOf } from "./stone.ts";
