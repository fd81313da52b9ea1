/** Relative addresses, so that the built folder works from any place. */
export default { base: "./", worker: { format: "es" } };
