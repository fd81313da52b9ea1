import type { Scene } from "./scene.ts";
import type { Point } from "./types.ts";
/**
 * Where every concept is right now: on its way from where it was to where the scene wants it. Time comes from outside,
 * so that a test can say what it is.
 */
export declare class Motion {
    #private;
    retarget(scene: Scene, now: number, still: boolean): void;
    /** Moves on to this time; says whether anything is still on its way. */
    step(now: number): boolean;
    at(slug: string): (Point & {
        alpha: number;
    }) | undefined;
}
//# sourceMappingURL=motion.d.ts.map