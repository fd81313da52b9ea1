import type { Statement } from "./statement.ts";

/** `In a process called osmosis`: osmosis is what is spoken of. Any other word stands for itself. */
export function calledSo(statement: Statement, head: number): number {
  for (const c of statement.children(head)) {
    if (c < head || c > head + 2 || !/^(?:called|termed|named)$/.test(statement.word(c)?.lower ?? "")) continue;
    if (statement.word(c)?.label !== "acl") continue;
    // "Named after its maker" gives no name.
    const name = statement
      .children(c)
      .find(
        (k) =>
          k > c &&
          /^(?:obj|xcomp|nmod|obl)/.test(statement.word(k)?.label ?? "") &&
          !statement.children(k).some((leads) => statement.word(leads)?.label === "case"),
      );
    if (name !== undefined && statement.phrases.get(name)?.generic === false) return name;
  }
  return head;
}
