import type { Block, ParsedNote } from "../model/note.ts";

/** `What did Cavour do to unite Italy?` */
const ASKS_DEEDS = /^\W*(?:what|how|which|in what)\b[^?]*\bdid\b[^?]*\?/i;
/** Lines that leave no doubt that they tell what somebody did: "won the war", "sought to unite", "took power". */
const TELLS =
  /^\W*(?:\p{L}+ly )?(?:(?:took|gave|wrote|became|grew|fell|went|rose|drew|broke|chose|spoke|began|threw|was|were|had|wanted|tried|failed|refused|continued|helped|allowed|believed)\b|(?:\p{L}{3,}ed|won|led|made|held|built|brought|sought|fought|taught|left|lost|kept|sent|spent|set|put)\s+(?:the|an?|his|her|its|their|him|it|them|himself|herself|this|that|all|both|\d+|many|most|up|out|down|back)\b)/iu;
/** A line that begins small asks for one such line beside it, one with a capital, which may be a name, for two. */
const LINES = { small: 1, capital: 2 };

/** How many blocks are looked through on either side. */
const NEAR = 12;

/** Whether an item stands in a list that tells what somebody did, below a question what that was or among lines that tell it. */
export function tellsDeeds({ blocks }: ParsedNote, block: Block, index: number): boolean {
  if (block.kind !== "item") return false;
  if (ASKS_DEEDS.test(blocks[block.parent]?.content.text ?? "")) return true;
  const start = block.content.text.trimStart().slice(0, 1);
  const telling = blocks
    .slice(Math.max(0, index - NEAR), index + NEAR)
    .filter((other) => other !== block && other.kind === "item" && other.parent === block.parent)
    .filter((other) => other.section === block.section && TELLS.test(other.content.text));
  return telling.length >= (start === start.toLowerCase() ? LINES.small : LINES.capital);
}
