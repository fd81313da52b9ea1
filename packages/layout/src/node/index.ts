/**
 * Places that are kept in a folder and laid out in a thread of their own. Needs Node.
 */
export { KeptPlaces, type KeptPlacesOptions } from "./kept-places.ts";
