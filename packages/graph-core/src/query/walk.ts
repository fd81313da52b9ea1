import type { MaybePromise } from "./graph-reader.ts";

/**
 * A query that yields each promise that it has to wait for. Over a reader in memory there is none, and it runs through at once: an
 * async function waits a turn at each read, and so does everything that waits for it.
 */
export type Walk<T> = Generator<Promise<unknown>, T, unknown>;

/** In a walk, `yield* wait(value)` stands for `await value`. */
export function* wait<T>(value: MaybePromise<T>): Walk<T> {
  return value instanceof Promise ? ((yield value) as T) : value;
}

/**
 * What a walk comes to: at once where nothing had to be waited for.
 * @throws whatever the walk throws before it waits
 */
export function walked<T>(walk: Walk<T>): MaybePromise<T> {
  const step = walk.next();
  return step.done === true ? step.value : walkedOn(walk, step.value);
}

async function walkedOn<T>(walk: Walk<T>, first: Promise<unknown>): Promise<T> {
  let waiting = first;
  for (;;) {
    // eslint-disable-next-line no-await-in-loop -- a step is known once what it waits for is there
    const step = await waiting.then(
      (value) => walk.next(value),
      (error: unknown) => walk.throw(error),
    );
    if (step.done === true) return step.value;
    waiting = step.value;
  }
}
