/**
 * In place of bezier-js: the canvas library measures curved links and particles with it, and it is given neither. The app
 * draws its own.
 */
export const Bezier = class {
  readonly isUnused = true;
};
