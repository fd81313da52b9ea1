/** How many concepts the map holds at most before somebody asks for more by focusing. */
export const OVERVIEW_SIZE = 360;

/** How many concepts the overview offers to begin with. */
export const FIRST_STEPS = 5;
