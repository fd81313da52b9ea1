/** In place of float-tooltip (and the copy of Preact in it): names stand on the map itself. */
export default class Tooltip {
  content(): void {
    // Nothing floats.
  }
}
