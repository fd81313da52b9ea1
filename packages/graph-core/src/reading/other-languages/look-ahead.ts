import type { TaggedWord } from "./words.ts";

/** Whether a finite verb comes next, past adverbs, clitics and negation: then what stood before it is its subject. */
export function finiteAhead(words: readonly TaggedWord[], from: number): boolean {
  for (let k = from; k < from + 4; k++) {
    const word = words[k];
    if (!word) return false;
    if (word.kind === "copula" || word.kind === "modal") return true;
    if (word.kind === "verb") return word.verb === undefined || word.verb.form === "finite";
    if (word.kind !== "adverb" && word.kind !== "clitic" && word.kind !== "negation") return false;
  }
  return false;
}

/** German puts the verb that counts at the clause's end: `kann Prozesse isolieren`, `wird aus Daten erzeugt`. */
export function finalVerb(words: readonly TaggedWord[], from: number): TaggedWord | undefined {
  for (let k = from; k < words.length; k++) {
    const word = words[k];
    if (word?.kind === "verb") return word;
    if (word?.kind === "stop" || word?.kind === "subordinator") return undefined;
  }
  return undefined;
}

/** Whether no verb of its own follows a group before the next clause: it is a phrase, not a subject. */
export function standsAlone(words: readonly TaggedWord[], from: number): boolean {
  for (let k = from; k < words.length; k++) {
    const word = words[k];
    if (!word || /^(?:relative|comma|stop|subordinator)$/.test(word.kind)) return true;
    if (word.kind === "copula" || word.kind === "modal") return false;
    if (word.kind === "verb" && word.verb?.form !== "participle" && word.verb?.form !== "infinitive") return false;
  }
  return true;
}

/** `Hospedar um modelo aumenta o custo`: whether a finite verb follows in the same clause, whose subject is what stands before it (or only a copula). */
export function finiteBehind(words: readonly TaggedWord[], from: number, any = true): boolean {
  for (const { kind, verb } of words.slice(from)) {
    if (/^(?:comma|stop|colon|subordinator|relative|such-as)$/.test(kind)) return false;
    if (kind === "copula") return true;
    if (kind === "modal" || (kind === "verb" && (!verb || verb.form === "finite"))) return any;
  }
  return false;
}

/** German denies a whole clause behind its verb: `speichert die Zeilen nicht`. */
export function deniedBehind(words: readonly TaggedWord[], from: number): string | undefined {
  for (let k = from; k < words.length; k++) {
    const { kind, lower } = words[k]!;
    if (/^(?:stop|colon|comma|subordinator|relative)$/.test(kind)) return undefined;
    if (kind === "negation")
      return /^(?:nur|immer|unbedingt|zwingend|ganz)$/.test(words[k + 1]?.lower ?? "") ? undefined : lower;
  }
  return undefined;
}
