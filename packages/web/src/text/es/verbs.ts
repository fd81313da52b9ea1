import { verbTellerOf } from "../verbs.ts";

/** Cairn's own words for ties, in Spanish. */
export const verbInSpanish = verbTellerOf({
  "is a": "es un tipo de",
  "is not": "no es",
  "part of": "es parte de",
  "applied in": "se aplica en",
  "use of": "es un uso de",
  "compared with": "comparado con",
  "contrasts with": "a diferencia de",
  "differs from": "se diferencia de",
  "applies to": "se aplica a",
  "related to": "está relacionado con",
  "relates to": "está relacionado con",
  "is related to": "está relacionado con",
  "is used for": "se usa para",
  "leads to": "lleva a",
  "has the advantage of": "tiene la ventaja de",
  "has the drawback of": "tiene el inconveniente de",
  affects: "afecta a",
  causes: "causa",
  requires: "requiere",
});
