import { useRef, type MouseEvent, type PointerEvent, type TouchEvent } from "react";
import { pressSlack, type Slack } from "./slack.ts";

interface DragOptions {
  /** The concept under the pointer. */
  hit: (event: PointerEvent, slack: Slack) => string | undefined;
  /** Whether concepts can be moved in what is shown. */
  canMove: () => boolean;
  /** A finger has rested on a concept. */
  onHold: (slug: string) => void;
  onMove: (slug: string, event: PointerEvent) => void;
  onDrop: (slug: string, event: PointerEvent) => void;
}

interface Held {
  slug: string;
  x: number;
  y: number;
  /** A mouse holds at once, a finger after a moment: until then it pans. */
  holds: boolean;
  moved: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const HOLD_MS = 450;
/** Less is an unsteady hand. */
const LEAST_WAY = 5;

/**
 * Dragging a concept with the mouse, or with a finger that has rested on it. The canvas library pans with the same
 * gestures: its events are stopped on the way down for as long as a concept is held.
 */
export function useDrag({ hit, canMove, onHold, onMove, onDrop }: DragOptions) {
  const held = useRef<Held | null>(null);
  const dragged = useRef(false);
  const release = (): void => {
    clearTimeout(held.current?.timer);
    held.current = null;
  };
  const stop = (event: MouseEvent | TouchEvent): void => {
    if (held.current?.holds) event.stopPropagation();
  };
  return {
    /** Whether the click that comes now ends a drag or a rest, and chooses nothing. */
    wasDragged: (): boolean => {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
    handlers: {
      onPointerDownCapture: (event: PointerEvent): void => {
        release();
        dragged.current = false;
        if (!event.isPrimary || event.button !== 0) return;
        const touch = event.pointerType === "touch";
        const slug = hit(event, pressSlack(touch));
        if (slug === undefined || (!touch && !canMove())) return;
        const now: Held = {
          slug,
          x: event.clientX,
          y: event.clientY,
          holds: !touch,
          moved: false,
          timer: undefined,
        };
        held.current = now;
        if (!touch) return;
        now.timer = setTimeout(() => {
          now.holds = true;
          dragged.current = true;
          onHold(slug);
        }, HOLD_MS);
      },
      onMouseDownCapture: stop,
      onTouchMoveCapture: stop,
      onPointerMoveCapture: (event: PointerEvent): void => {
        const now = held.current;
        if (!now) return;
        const way = Math.hypot(event.clientX - now.x, event.clientY - now.y);
        if (!now.holds) {
          if (way > LEAST_WAY) release();
          return;
        }
        if (!canMove() || (!now.moved && way <= LEAST_WAY)) return;
        if (!now.moved) event.currentTarget.setPointerCapture(event.pointerId);
        now.moved = true;
        dragged.current = true;
        onMove(now.slug, event);
      },
      onPointerUpCapture: (event: PointerEvent): void => {
        const now = held.current;
        if (now?.moved) onDrop(now.slug, event);
        release();
      },
      onPointerCancelCapture: release,
    },
  };
}
