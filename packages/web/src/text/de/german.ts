import type { Words } from "../words.ts";
import { correct } from "./correct.ts";
import { learn } from "./learn.ts";
import { main } from "./main.ts";
import { connect, take } from "./small.ts";
import { tools } from "./tools.ts";

/** All that the interface says, in German. */
export const german: Words = { main, learn, correct, connect, take, tools };

export { faultInGerman } from "./faults.ts";
export { tellInGerman } from "./sentences.ts";
export { warnInGerman } from "./warnings.ts";
export { verbInGerman } from "./verbs.ts";
