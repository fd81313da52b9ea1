/** No row, no half, no fact. */
export const NONE = -1;
