/** How far from the rim of a concept the pointer still points at it, in CSS pixels. */
export const HOVER_SLACK = 5;
/**
 * A press reaches a little further than a look: browsers tell a click's place in whole pixels and a move's in parts of
 * one, and what is lit under the pointer must be what a press takes.
 */
const MOUSE_SLACK = HOVER_SLACK + 1.5;
const FINGER_SLACK = 16;

export const pressSlack = (touch: boolean): number => (touch ? FINGER_SLACK : MOUSE_SLACK);
