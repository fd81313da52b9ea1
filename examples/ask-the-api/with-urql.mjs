// A learning path with urql, and the next change of the notes over server-sent events.
import { cacheExchange, Client, fetchExchange, gql, subscriptionExchange } from "@urql/core";
import { createClient as createEvents } from "graphql-sse";

const [url, goal] = process.argv.slice(2);
const events = createEvents({ url });
const client = new Client({
  url,
  preferGetMethod: false,
  exchanges: [
    cacheExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({
        subscribe: (sink) => ({ unsubscribe: events.subscribe({ query, variables }, sink) }),
      }),
    }),
  ],
});

const path = await client.query(
  gql`
    query Way($goal: ID!) {
      learningPath(to: [$goal], maxSteps: 10) {
        steps {
          concept {
            label
          }
          reason
        }
      }
      stats {
        revision
      }
    }
  `,
  { goal },
);
if (path.error) throw path.error;
for (const { concept, reason } of path.data.learningPath.steps) console.log(`${concept.label}: ${reason ?? "a goal"}`);

if (process.env.CAIRN_FOLLOW) {
  const changed = gql`
    subscription Live($since: Int) {
      graphChanged(sinceRevision: $since) {
        notes
      }
    }
  `;
  console.log("following");
  const subscription = client.subscription(changed, { since: path.data.stats.revision }).subscribe(({ data }) => {
    console.log(`changed: ${data.graphChanged.notes.join(", ")}`);
    subscription.unsubscribe();
    events.dispose();
  });
}
