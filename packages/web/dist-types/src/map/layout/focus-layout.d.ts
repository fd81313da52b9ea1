import type { LabelSide } from "../labels.ts";
import type { MapRelation, Point } from "../types.ts";
export interface FocusPlace extends Point {
    side: LabelSide;
}
export interface FocusInput {
    focus: string;
    centre: Point;
    /** The neighbourhood, best first, with the steps from the focus. */
    concepts: readonly {
        slug: string;
        distance: number;
    }[];
    relations: readonly MapRelation[];
    /** A phone held upright: rings become tall and thin. */
    narrow?: boolean;
}
/**
 * The focus in the middle; what it says something about on the right, what says something about it on the left, so that
 * every line reads from left to right. Further steps stand behind the concept that leads to them.
 */
export declare function focusLayout(input: FocusInput): Map<string, FocusPlace>;
//# sourceMappingURL=focus-layout.d.ts.map