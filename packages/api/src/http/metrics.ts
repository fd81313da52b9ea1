import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { RequestRecord } from "../plugins/use-observation.ts";

/** Counters of one server, as Prometheus reads them. No label has a value that callers choose. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<"operation" | "outcome">;
  readonly #seconds: Histogram<"operation">;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Counter({
      name: "cairn_requests_total",
      help: "Requests by kind of operation and outcome: ok, or the code of the first error.",
      labelNames: ["operation", "outcome"],
      registers,
    });
    this.#seconds = new Histogram({
      name: "cairn_request_seconds",
      help: "Time from the arrival of a request to the start of its answer.",
      labelNames: ["operation"],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
  }

  /** Counts a request. */
  count({ operation: kind, status, milliseconds, codes }: RequestRecord): void {
    const operation: string = kind ?? "none";
    const outcome = codes[0] ?? (status < 400 ? "ok" : `http-${status}`);
    this.#requests.inc({ operation, outcome });
    this.#seconds.observe({ operation }, milliseconds / 1000);
  }

  /** Shows what is asked for anew at each reading. */
  show(name: string, help: string, read: () => number): void {
    const gauge = new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(read());
      },
    });
    this.#registry.registerMetric(gauge);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All figures in Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
