import { Client, type Exchange, makeResult } from "@urql/core";

/** A client that answers every query with this, a moment later. */
export const fromValue = (data: unknown): Client =>
  client((answer, operation) => answer(makeResult(operation, { data })));

/** A client that never answers. */
export const never = (): Client => client(() => undefined);

type Operation = Parameters<typeof makeResult>[0];
type Answer = (result: ReturnType<typeof makeResult>) => void;

function client(react: (answer: Answer, operation: Operation) => void): Client {
  const exchange: Exchange = () => (operations) => (sink) => {
    operations((signal) => {
      if (signal === 0) return sink(0);
      if (signal.tag === 0) {
        const talkback = signal[0];
        sink(signal);
        talkback(0);
        return undefined;
      }
      const operation = signal[0];
      if (operation.kind !== "teardown") {
        setTimeout(() => react((result) => sink({ tag: 1, 0: result } as never), operation), 1);
      }
      return undefined;
    });
  };
  return new Client({ url: "http://localhost/graphql", exchanges: [exchange], preferGetMethod: false });
}
