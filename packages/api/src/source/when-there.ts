import type { MaybePromise } from "./graph-source.ts";

async function later<T, R>(value: Promise<T>, next: (value: T) => MaybePromise<R>): Promise<R> {
  return next(await value);
}

/** What follows from a value: at once where that is there, as a promise is waited for all the way up. */
export function whenThere<T, R>(value: MaybePromise<T>, next: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return value instanceof Promise ? later(value, next) : next(value);
}
