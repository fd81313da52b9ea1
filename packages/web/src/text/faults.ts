/**
 * What is told of an error in other languages than English, by its code: the server's sentence is English. Codes that only programs
 * can cause are not among them; they stay as the server words them, and so does what none of them says.
 */
export interface FaultTexts {
  "editing-off": string;
  "corrections-busy": string;
  "corrections-invalid": string;
  "corrections-unwritable": string;
  "nothing-to-undo": string;
  "invalid-argument": string;
  "store-unreachable": string;
  "store-outdated": string;
  "graph-not-held": string;
  "limit-rate": string;
  "limit-time": string;
  /** Of all other limits. */
  limit: string;
  "host-not-allowed": string;
  internal: string;
}

/** Of these the server's own words say more than any that are known beforehand: they are told behind ours. */
const DETAILED: ReadonlySet<string> = new Set<keyof FaultTexts>([
  "corrections-invalid",
  "corrections-unwritable",
  "invalid-argument",
  "store-outdated",
]);

/** Tells errors of the server in another language; one of an unknown code is left as it is. */
export const faultTellerOf =
  (texts: FaultTexts) =>
  (code: string, message: string): string => {
    const key = code.startsWith("limit-") && !(code in texts) ? "limit" : code;
    if (!Object.hasOwn(texts, key)) return message;
    const said = texts[key as keyof FaultTexts];
    return DETAILED.has(key) ? `${said} (${message})` : said;
  };
