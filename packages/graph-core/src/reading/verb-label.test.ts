import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { standing } from "./notebook.ts";
import { draftNote } from "./read-note.ts";
import type { Statement } from "./statement.ts";
import { objectLabel, thirdPerson } from "./verb-label.ts";

/** What the rules call the ties from one name to another. */
function labels(text: string, source: string, target: string): string[] {
  const { notebook } = draftNote({ path: "2026-01-01.md", text }, english());
  const [from, to] = [notebook.find(source), notebook.find(target)];
  return notebook.ties
    .filter((tie) => from && to && standing(tie.source) === standing(from) && standing(tie.target) === standing(to))
    .map(({ label }) => label);
}

test.each([
  ["A compiler translates programs into machine code.", "compiler", "machine code", "translates programs into"],
  ["A compiler translates programs into machine code.", "program", "machine code", "is translated into"],
  ["The clerk adds the name to the list.", "clerk", "list", "adds name to"],
  ["The endpoint connects the VPC to the region.", "endpoint", "region", "connects VPC to"],
  ["Violins produce sound.", "violin", "sound", "produces"],
  ["The statute is based on Roman law.", "statute", "Roman law", "is based on"],
  ["Silver is more valuable than copper.", "silver", "copper", "is more valuable than"],
  ["This makes gold a safer metal than silver.", "safer metal", "silver", "safer than"],
  ["The student rarely beats its teacher.", "student", "teacher", "rarely beats"],
  ["Radiation is rarely stopped by paper.", "paper", "radiation", "rarely stops"],
  ["The pump does not, however, move water.", "pump", "water", "does not move"],
  ["The pump can no longer move water.", "pump", "water", "cannot move"],
  ["The rebels failed to take the town.", "rebel", "town", "does not take"],
  ["The miners have yet to reach the ore.", "miner", "ore", "does not reach"],
  ["The heir attempted to raise the barge.", "heir", "barge", "attempts to raise"],
  ["Rain is unable to reach the cellar.", "rain", "cellar", "does not reach"],
  ["The king is not empowered to change the law.", "king", "law", "does not change"],
  ["The council has no power to levy the tax.", "council", "tax", "cannot levy"],
  ["The regime does not give people a way to change the law.", "regime", "law", "does not change"],
  ["Mules can no longer mate and produce foals.", "mule", "foal", "does not produce"],
  ["The dairy cools the cream rather than boiling the milk.", "dairy", "milk", "does not boil"],
  ["# Lock\n\nYou want to raise the barge.", "lock", "barge", "raises"],
  ["The heir wants to raise the barge.", "heir", "barge", "wants to raise"],
  ["The dairy avoids boiling the milk.", "dairy", "milk", "does not boil"],
  ["The clerk does not add the name to the list.", "name", "list", "is not added to"],
  ["An atom has electrons in the outer shell.", "electron", "outer shell", "is in"],
  ["Yeast cannot digest starch.", "yeast", "starch", "cannot digest"],
  ["A valve is designed to regulate pressure.", "valve", "pressure", "regulates"],
  ["Surveys aim to discover mistakes.", "survey", "mistake", "aims to discover"],
  ["A reader may need to enter a password.", "reader", "password", "may need to enter"],
  [
    "Cholesterol contributes to cell membrane flexibility.",
    "cholesterol",
    "cell membrane flexibility",
    "contributes to",
  ],
  ["The clerk does not have access to the safe.", "clerk", "safe", "does not have access to"],
  ["Oil does not need to reach the engine.", "oil", "engine", "does not need to reach"],
])("%s: %s → %s", (text, source, target, label) => {
  expect(labels(text, source, target)).toContain(label);
});

test("a verb written in one word with its particle is told in two", () => {
  expect(thirdPerson("setup")).toBe("sets up");
});

test("what one has with something has that", () => {
  const having = { lemma: () => "have" } as unknown as Statement;
  expect(objectLabel(having, 0, "with")).toBe("has");
  expect(objectLabel(having, 0, "in")).toBe("is in");
});
