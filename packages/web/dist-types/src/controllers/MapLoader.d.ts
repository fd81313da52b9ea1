/** How many concepts the map holds at most before somebody asks for more by focusing. */
export declare const OVERVIEW_SIZE = 360;
/** Loads the overview, lays it out and puts it into the state; again whenever it is asked to. */
export declare function MapLoader(): null;
//# sourceMappingURL=MapLoader.d.ts.map