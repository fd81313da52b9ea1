/** How far from what is drawn a pointer still points at it, in CSS pixels: at the rim of a concept, at the box of a name. */
export interface Slack {
  rim: number;
  box: number;
}

export const HOVER: Slack = { rim: 5, box: 0 };
/**
 * A press reaches a little further than a look: browsers tell a click's place in whole pixels and a move's in parts of
 * one, and what is lit under the pointer must be what a press takes.
 */
const MOUSE: Slack = { rim: HOVER.rim + 1.5, box: 1.5 };
const FINGER: Slack = { rim: 16, box: 1.5 };

export const pressSlack = (touch: boolean): Slack => (touch ? FINGER : MOUSE);
