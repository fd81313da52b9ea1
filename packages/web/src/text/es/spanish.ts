import type { Words } from "../words.ts";
import { correct } from "./correct.ts";
import { learn } from "./learn.ts";
import { main } from "./main.ts";
import { connect, take } from "./small.ts";
import { tools } from "./tools.ts";

/** All that the interface says, in Spanish. */
export const spanish: Words = { main, learn, correct, connect, take, tools };

export { faultInSpanish } from "./faults.ts";
export { tellInSpanish } from "./sentences.ts";
export { warnInSpanish } from "./warnings.ts";
export { verbInSpanish } from "./verbs.ts";
