import type { Scene } from "./scene.ts";
import type { Point } from "./types.ts";

const DURATION = 380;

interface Moving {
  fromX: number;
  fromY: number;
  fromAlpha: number;
  toX: number;
  toY: number;
  x: number;
  y: number;
  alpha: number;
}

const ease = (t: number): number => 1 - (1 - t) ** 3;

/**
 * Where every concept is right now: on its way from where it was to where the scene wants it. Time comes from outside,
 * so that a test can say what it is.
 */
export class Motion {
  #moving = new Map<string, Moving>();
  #inOrder: readonly Moving[] = [];
  #start = 0;
  #running = false;
  #scene: Scene | undefined;

  retarget(scene: Scene, now: number, still: boolean): void {
    this.step(now);
    const first = this.#scene === undefined;
    const next = new Map<string, Moving>();
    for (const node of scene.nodes) {
      const before = this.#moving.get(node.slug);
      const known = before !== undefined && !still;
      const x = known ? before.x : node.x;
      const y = known ? before.y : node.y;
      const alpha = known ? before.alpha : still || first ? 1 : 0;
      next.set(node.slug, { fromX: x, fromY: y, fromAlpha: alpha, toX: node.x, toY: node.y, x, y, alpha });
    }
    this.#moving = next;
    this.#inOrder = scene.nodes.flatMap((node) => next.get(node.slug) ?? []);
    this.#scene = scene;
    this.#start = now;
    this.#running = !still && !first;
  }

  /** Moves on to this time; says whether anything is still on its way. */
  step(now: number): boolean {
    if (!this.#running) return false;
    const share = Math.min(1, Math.max(0, (now - this.#start) / DURATION));
    const eased = ease(share);
    for (const moving of this.#moving.values()) {
      moving.x = moving.fromX + (moving.toX - moving.fromX) * eased;
      moving.y = moving.fromY + (moving.toY - moving.fromY) * eased;
      moving.alpha = moving.fromAlpha + (1 - moving.fromAlpha) * eased;
    }
    this.#running = share < 1;
    return this.#running;
  }

  get isStill(): boolean {
    return !this.#running;
  }

  /** Puts one at a place at once: it is in the visitor's hand. */
  place(slug: string, { x, y }: Point): void {
    const moving = this.#moving.get(slug);
    if (moving) Object.assign(moving, { x, y, fromX: x, fromY: y, toX: x, toY: y });
  }

  /** The same as `at` for a node of the scene in force, without looking it up; undefined for any other scene. */
  of(scene: Scene, index: number): (Point & { alpha: number }) | undefined {
    return scene === this.#scene ? this.#inOrder[index] : undefined;
  }

  at(slug: string): (Point & { alpha: number }) | undefined {
    return this.#moving.get(slug);
  }
}
