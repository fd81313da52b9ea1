import { aliasRule } from "./alias.ts";
import { alsoCalledRule } from "./also-called.ts";
import { appositionRule } from "./apposition.ts";
import { calledRule } from "./called.ts";
import { colonListRule } from "./colon-list.ts";
import { contrastRule } from "./contrast.ts";
import { copulaRule } from "./copula.ts";
import { eventRule } from "./event.ts";
import { existentialRule } from "./existential.ts";
import { namedRule } from "./named.ts";
import { nounPrepositionRule } from "./noun-preposition.ts";
import type { Rule } from "./rule.ts";
import { suchAsRule } from "./such-as.ts";
import { verbRule } from "./verb.ts";

/** The rules that read a sentence, in their order. */
export const SENTENCE_RULES: readonly Rule[] = [
  aliasRule,
  alsoCalledRule,
  calledRule,
  copulaRule,
  verbRule,
  eventRule,
  existentialRule,
  suchAsRule,
  colonListRule,
  contrastRule,
  appositionRule,
  nounPrepositionRule,
  namedRule,
];
