// The same questions with @cairn/client: documents with types, pages, changes that survive a lost connection.
import {
  CairnApiError,
  createClient,
  everyItem,
  followGraph,
  ListConceptsDocument,
  ReadConceptDocument,
} from "@cairn/client";

const [url, name] = process.argv.slice(2);
const client = createClient({ url });

try {
  const { concept } = await client.ask(ReadConceptDocument, { concept: name });
  console.log(`${concept.label} has ${concept.relations.totalCount} relations`);
} catch (error) {
  if (!(error instanceof CairnApiError)) throw error;
  console.log(`${error.code}; perhaps ${error.suggestions.join(" or ")}`);
}

let count = 0;
const load = async (after) => (await client.ask(ListConceptsDocument, { after, first: 100 })).concepts;
for await (const _ of everyItem(load)) count += 1;
console.log(`${count} concepts in all`);

if (process.env.CAIRN_FOLLOW) {
  for await (const change of followGraph(client, { onConnection: () => console.log("following") })) {
    console.log(`changed: ${change.notes.join(", ")}`);
    break;
  }
}
