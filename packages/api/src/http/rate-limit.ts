/** How often one client may ask. */
export interface Rate {
  /** How many requests at once, and within `seconds`. */
  requests: number;
  /** Time in which as many requests come back to a client that has used up its own. */
  seconds: number;
}

/** Clients that are remembered; the one that asked longest ago is forgotten first. */
const MAX_CLIENTS = 10_000;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A token bucket for each client: full at first, a request takes one token, and `requests` tokens come back within
 * `seconds`. Memory is bounded.
 */
export class RateLimit {
  readonly #rate: Rate;
  readonly #clients = new Map<string, Bucket>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Takes a token. @param now milliseconds @returns seconds to wait before the next try; 0 where the request may pass */
  take(client: string, now: number): number {
    const { requests, seconds } = this.#rate;
    const perMs = requests / seconds / 1000;
    const known = this.#clients.get(client);
    const tokens = known === undefined ? requests : Math.min(requests, known.tokens + (now - known.at) * perMs);
    const passes = tokens >= 1;
    this.#clients.delete(client);
    this.#clients.set(client, { tokens: passes ? tokens - 1 : tokens, at: now });
    if (this.#clients.size > MAX_CLIENTS) this.#clients.delete(this.#clients.keys().next().value!);
    return passes ? 0 : (1 - tokens) / perMs / 1000;
  }
}
