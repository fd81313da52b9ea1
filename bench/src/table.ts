import type { Bench } from "./bench.ts";
import { api } from "./benches/api.ts";
import { firstView } from "./benches/first-view.ts";
import { map } from "./benches/map.ts";
import { foam } from "./benches/foam.ts";
import { growth } from "./benches/growth.ts";
import { hubs } from "./benches/hubs.ts";
import { incremental } from "./benches/incremental.ts";
import { largeQuery } from "./benches/large-query.ts";
import { memory } from "./benches/memory.ts";
import { query } from "./benches/query.ts";
import { reading } from "./benches/reading.ts";
import { site } from "./benches/site.ts";
import { snapshot } from "./benches/snapshot.ts";
import { store } from "./benches/store.ts";
import { workers } from "./benches/workers.ts";

/** All benches, in the order in which help shows them. */
export const BENCHES: readonly Bench[] = [
  reading,
  foam,
  growth,
  incremental,
  hubs,
  query,
  largeQuery,
  snapshot,
  workers,
  memory,
  store,
  api,
  map,
  firstView,
  site,
];
