import { verbTellerOf } from "../verbs.ts";

/** Cairn's own words for ties, in German. */
export const verbInGerman = verbTellerOf({
  "is a": "ist eine Art von",
  "is not": "ist nicht",
  "part of": "ist Teil von",
  "applied in": "wird angewandt in",
  "use of": "ist eine Anwendung von",
  "compared with": "verglichen mit",
  "contrasts with": "im Unterschied zu",
  "differs from": "unterscheidet sich von",
  "applies to": "gilt für",
  "related to": "hängt zusammen mit",
  "relates to": "hängt zusammen mit",
  "is related to": "hängt zusammen mit",
  "is used for": "wird verwendet für",
  "leads to": "führt zu",
  "has the advantage of": "hat den Vorteil",
  "has the drawback of": "hat den Nachteil",
  affects: "beeinflusst",
  causes: "verursacht",
  requires: "setzt voraus",
});
