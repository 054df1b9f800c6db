interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * What is asked for one by one and done for many at once: whatever comes in the same turn of the event loop's microtasks, or while a round is under way,
 * makes up the next round. Where a round costs much and nobody is in a hurry, each waits `pauseMs` for others to come. A round that fails fails for all of its
 * items.
 */
export class Gathered<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private isBusy = false;

  /** `work` gives a result for each item, in their order. */
  constructor(
    private readonly work: (items: readonly Item[]) => Promise<readonly Result[]>,
    private readonly pauseMs = 0,
  ) {}

  run(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.isBusy) void this.rounds();
    });
  }

  private async rounds(): Promise<void> {
    this.isBusy = true;
    while (this.waiting.length > 0) {
      await (this.pauseMs > 0 ? new Promise((resolve) => setTimeout(resolve, this.pauseMs)) : Promise.resolve());
      const round = this.waiting.splice(0);
      try {
        const results = await this.work(round.map(({ item }) => item));
        for (const [place, { resolve }] of round.entries()) resolve(results[place] as Result);
      } catch (error) {
        for (const { reject } of round) reject(error);
      }
    }
    this.isBusy = false;
  }
}
