import { cacheExchange, Client, fetchExchange, subscriptionExchange } from "urql";
import { sameVariables } from "../src/data/first-view.ts";
import type { FirstPart } from "../src/data/parts.ts";
import type { LoadPart } from "../src/data/read-site.ts";
import type { DataQueue } from "./data-queue.ts";
import { openEngine } from "./open-engine.ts";
import type { Question } from "./question.ts";

/**
 * The map's client where there is no server: what the first view asks has been answered beforehand, everything else is
 * executed beside this page, over the same schema. Nothing ever changes, so subscriptions stay silent.
 */
export function createSiteClient(data: DataQueue): Client {
  const load = data.load.bind(data) as LoadPart;
  const engine = openEngine(load);
  const answer = async (question: Question): Promise<string> => {
    const first = await load("first");
    return known(first, question) ?? (await engine.ask(question, first.vault));
  };
  return new Client({
    // Nobody is asked there: `fetch` is ours.
    url: "https://site.invalid/graphql",
    preferGetMethod: false,
    fetch: async (_, init) => {
      const question = JSON.parse(typeof init?.body === "string" ? init.body : "{}") as Question;
      return new Response(await answer(question), { headers: { "content-type": "application/json" } });
    },
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
      }),
    ],
  });
}

/** The answer as JSON text, where it was given beforehand. */
function known({ answers }: FirstPart, { operationName, variables = {} }: Question): string | undefined {
  const found = answers.find((one) => one.operation === operationName && sameVariables(one.variables, variables));
  return found && JSON.stringify({ data: found.data });
}
