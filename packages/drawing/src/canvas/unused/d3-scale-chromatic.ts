/** In place of d3-scale-chromatic: the canvas library takes a palette from it for colours that are not given; all are. */
export const schemePaired: readonly string[] = ["#757b85"];
