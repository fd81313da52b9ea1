import { type RefObject } from "react";
import type { Viewport } from "../map/camera.ts";
export declare function useSize(host: RefObject<HTMLElement | null>): Viewport;
//# sourceMappingURL=use-size.d.ts.map