import { conceptOf, evidenceOf } from "./load.ts";
import { ConceptRef, EvidenceRef, PrerequisiteRef } from "./refs.ts";

PrerequisiteRef.implement({
  description: "`concept` cannot be understood without `requires`.",
  fields: (t) => ({
    concept: t.field({
      type: ConceptRef,
      description: "What is to be understood.",
      resolve: (one, _, context) => conceptOf(context, one.concept),
    }),
    requires: t.field({
      type: ConceptRef,
      description: "What has to be understood first.",
      resolve: (one, _, context) => conceptOf(context, one.requires),
    }),
    strength: t.exposeFloat("strength", { description: "0 to 1." }),
    reason: t.exposeString("reason", { description: "A sentence that says why." }),
    evidence: t.field({
      type: [EvidenceRef],
      description: "The words of the notes behind it.",
      extensions: { cost: { size: 3 } },
      resolve: (one, _, context) => evidenceOf(context, one.evidence),
    }),
  }),
});
