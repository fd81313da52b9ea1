import { CairnError } from "@cairn/graph-core";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { z } from "zod";
import { boundedJson } from "./bounded-json.ts";
import { contextOf } from "./tool.ts";
import { toolsOf } from "./tools/index.ts";
import type { Vault } from "./vault.ts";

/**
 * Asks a tool. Whatever goes wrong is an answer too, with a word for a code, so that the agent can correct its question; what
 * nobody foresaw is told to `reportError` and to the agent as `internal`.
 */
export async function callTool(
  vault: Vault,
  name: string,
  given: unknown,
  { reportError, patience }: { reportError: (error: unknown) => void; patience: number },
): Promise<CallToolResult> {
  try {
    const tools = toolsOf(vault);
    const tool = tools.find((one) => one.name === name);
    if (tool === undefined) {
      const all = tools.map((one) => one.name);
      throw new CairnError(
        "invalid-argument",
        `There is no tool "${name.slice(0, 100)}". There are: ${all.join(", ")}.`,
      );
    }
    const input = tool.input.safeParse(given ?? {});
    if (!input.success) throw new CairnError("invalid-argument", complaint(input.error, Object.keys(tool.input.shape)));
    const index = await within(patience, vault.index());
    if (index === undefined) return { ...text({ error: stillReading(vault) }), isError: true };
    return text(await tool.answer(await contextOf(vault, index), input.data));
  } catch (error) {
    return { ...text({ error: publicError(error, reportError) }), isError: true };
  }
}

/** What may be told of an error. */
export function publicError(error: unknown, reportError: (error: unknown) => void): object {
  if (error instanceof CairnError && error.code !== "internal") {
    const { code, message, suggestions } = error;
    return { code, message, ...(suggestions.length > 0 && { didYouMean: suggestions }) };
  }
  reportError(error);
  return { code: "internal", message: "Something went wrong here; the server's log has the cause." };
}

/** What a promise gives, `undefined` where that takes longer than so many milliseconds. */
async function within<T>(patience: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patience)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function stillReading(vault: Vault): object {
  const { done, total } = vault.progress();
  return {
    code: "still-reading",
    message: `The notes are still being read (${done} of ${total}). Ask again in half a minute.`,
  };
}

function text(answer: object): CallToolResult {
  return { content: [{ type: "text", text: boundedJson(answer) }] };
}

function complaint({ issues }: z.ZodError, takes: readonly string[]): string {
  const said = issues.slice(0, 3).map((issue) => {
    if (issue.code === "unrecognized_keys") {
      const unknown = issue.keys.slice(0, 3).map((key) => `"${key.slice(0, 50)}"`);
      return `There is no argument ${unknown.join(", ")}; there are ${takes.join(", ")}.`;
    }
    const at = issue.path.join(".");
    return `${at === "" ? "The arguments" : `"${at}"`}: ${issue.message}.`;
  });
  return said.join(" ");
}
