// A reader with a rule and a relation type of one's own: who refutes, confirms or extends whom, as notes on papers say it.
import { createNoteReader } from "@cairn/graph-core";

const TYPES = {
  refutes: "contrasts-with/refutes",
  contradicts: "contrasts-with/refutes",
  confirms: "related-to/confirms",
  extends: "uses/extends",
};
const VERB = new RegExp(`\\b(${Object.keys(TYPES).join("|")})\\b`, "i");

/** `Smith 2020 extends Jones 2018`: the names just before and just behind the verb. */
const citing = {
  name: "citing",
  *read({ text, names, topic }) {
    const verb = VERB.exec(text);
    if (verb === null) return;
    const end = verb.index + verb[0].length;
    const source = names.findLast(({ to }) => to <= verb.index)?.name ?? topic;
    const target = names.find(({ from }) => from >= end)?.name;
    if (source !== undefined && target !== undefined) yield { source, target, type: TYPES[verb[0].toLowerCase()] };
  },
};

// The table of verbs is not in the text of `read`: whoever changes it changes the version, so that nothing old is kept.
export default createNoteReader({ rules: [citing], version: "1" });
