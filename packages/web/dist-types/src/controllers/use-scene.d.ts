import { type Scene } from "../map/scene.ts";
/** The scene that the state asks for. While an answer is on its way the view before it stays. */
export declare function useScene(narrow: boolean): Scene;
//# sourceMappingURL=use-scene.d.ts.map