/** How what the server says is told in a language. */
export interface Teller {
  /** A sentence. */
  sentence: (sentence: string) => string;
  /** An error, by its code. */
  fault: (code: string, message: string) => string;
  /** Cairn's own word for how two concepts are tied; a verb of the notes stays. */
  verb: (label: string) => string;
  /** Of what could not be read of a note. */
  warning: (message: string) => string;
}

const asItIs: Teller = {
  // The server's quotes are those of a program.
  sentence: (sentence) => sentence.replace(/"([^"]*)"/g, "“$1”"),
  fault: (_, message) => message,
  verb: (label) => label,
  warning: (message) => message,
};
let teller = asItIs;

/** Names from right to left, with what stands between their words. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]+(?:[\s\p{M}'’-]+[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]+)*/gu;

/** Such names kept to themselves (U+2068, U+2069): a number or a full stop beside them would else be drawn on their other side. */
const isolated = (sentence: string): string => sentence.replace(RIGHT_TO_LEFT, "\u2068$&\u2069");

/** A sentence that the server has worded, in the language that the page speaks, where its shape is known. */
export const told = (sentence: string): string => isolated(teller.sentence(sentence));

/** What stands between two concepts: where no verb of the notes does, Cairn's own words in the language that the page speaks. */
export const toldVerb = (label: string): string => teller.verb(label);

/** What could not be read of a note, in the language that the page speaks, where its shape is known. */
export const toldWarning = (message: string): string => isolated(teller.warning(message));

/** What an error of the server says, in the language that the page speaks: by its shape, else by its code. */
export function toldFault(code: string | undefined, message: string): string {
  const said = teller.sentence(message);
  return isolated(said === message && code !== undefined ? teller.fault(code, message) : said);
}

/** From now on the server is told so; null for as it is. */
export function tellBy(next: Teller | null): void {
  teller = next ?? asItIs;
}
