import type { ConnectTexts } from "./connect-en.ts";
import type { CorrectTexts } from "./correct-en.ts";
import type { Texts } from "./en.ts";
import type { LearnTexts } from "./learn-en.ts";
import type { TakeTexts } from "./take-en.ts";
import type { ToolTexts } from "./tools-en.ts";

/** All that the interface says, in one language. What is missing from one does not compile. */
export interface Words {
  main: Texts;
  learn: LearnTexts;
  correct: CorrectTexts;
  connect: ConnectTexts;
  take: TakeTexts;
  tools: ToolTexts;
}
