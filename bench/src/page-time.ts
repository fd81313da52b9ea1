import type { Page } from "playwright-core";

/**
 * How long a page's own thread works, by its processor time: other programs of a busy machine make it wait, and that does not
 * count. It draws there too, where there is no graphics card.
 */
export class PageTime {
  readonly #seconds: () => Promise<number>;

  private constructor(seconds: () => Promise<number>) {
    this.#seconds = seconds;
  }

  static async of(page: Page): Promise<PageTime> {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new PageTime(async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
    });
  }

  /** What `work` gives, and the milliseconds that the page worked meanwhile. */
  async during<T>(work: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
    const before = await this.#seconds();
    const result = await work();
    return { result, milliseconds: ((await this.#seconds()) - before) * 1000 };
  }
}
