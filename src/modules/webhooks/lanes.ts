export interface LaneOptions<Item> {
  /** How many may be under way at once, now. */
  width(): number;
  keyOf(item: Item): unknown;
  /** Whether anything more may be done at all: once it says no, what waits is left alone and what is under way is waited for. */
  goOn(): boolean;
  /** Whether `more` has to be asked before anything else is begun. */
  isStale(): boolean;
  /** Items that did not come before; `isLast` when there are no others now. Null: what waits must not be begun any more. */
  more(): Promise<{ items: readonly Item[]; isLast: boolean } | null>;
  work(item: Item): Promise<void>;
}

/** When more is asked for, and how much is kept at most while all that waits has to wait for one that is under way. */
const FEW = 32;
const MOST = 500;

/**
 * Items of one key one after the other, in their order; of other keys side by side, as many as the width. More is fetched while there is still something to
 * do, so that one that takes long holds up nothing but what has its key.
 */
export class Lanes<Item> {
  private waiting: Item[] = [];
  private readonly busy = new Set<unknown>();
  private underWay = 0;
  private isFetching = false;
  private isDry = false;
  private failure: { error: unknown } | null = null;
  private end: { resolve(): void; reject(error: unknown): void } | null = null;

  constructor(private readonly options: LaneOptions<Item>) {}

  /** Until nothing is left. @throws whatever `work` or `more` throws, once what was under way has ended */
  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.end = { resolve, reject };
      this.fill();
    });
  }

  /** There may be more again; whether it is still in time for this to look. */
  wake(): boolean {
    if (this.end === null) return false;
    this.isDry = false;
    this.fill();
    return true;
  }

  /** What waits longest. */
  next(count: number): readonly Item[] {
    return this.waiting.slice(0, count);
  }

  /** Nothing more is begun. */
  fail(error: unknown): void {
    this.failure ??= { error };
    this.fill();
  }

  private fill(): void {
    const { isStale, width } = this.options;
    while (this.end !== null && this.goesOn() && !isStale() && this.underWay < width()) {
      const index = this.waiting.findIndex((item) => !this.busy.has(this.options.keyOf(item)));
      if (index < 0) break;
      this.start(...(this.waiting.splice(index, 1) as [Item]));
    }
    if (this.end !== null && this.goesOn() && !this.isFetching && this.wantsMore()) this.fetch();
    this.finish();
  }

  private goesOn(): boolean {
    return this.failure === null && this.options.goOn();
  }

  private finish(): void {
    const isDone = !this.goesOn() || (this.waiting.length === 0 && this.isDry);
    if (this.underWay > 0 || this.isFetching || !isDone || this.end === null) return;
    const { resolve, reject } = this.end;
    this.end = null;
    if (this.failure === null) resolve();
    else reject(this.failure.error);
  }

  private wantsMore(): boolean {
    if (this.options.isStale()) return this.waiting.length > 0 || !this.isDry;
    const hasRoom = this.underWay < this.options.width() && this.waiting.length < MOST;
    return !this.isDry && (hasRoom || this.waiting.length < FEW);
  }

  private fetch(): void {
    this.isFetching = true;
    // word that comes meanwhile may be of something that this fetch is too early for
    this.isDry = true;
    this.options
      .more()
      .then((found) => {
        this.waiting = found === null ? [] : [...this.waiting, ...found.items];
        if (found !== null && !found.isLast) this.isDry = false;
      })
      .catch((error: unknown) => {
        this.failure ??= { error };
      })
      .finally(() => {
        this.isFetching = false;
        this.fill();
      });
  }

  private start(item: Item): void {
    const key = this.options.keyOf(item);
    this.underWay += 1;
    this.busy.add(key);
    this.options
      .work(item)
      .catch((error: unknown) => {
        this.failure ??= { error };
      })
      .finally(() => {
        this.underWay -= 1;
        this.busy.delete(key);
        this.fill();
      });
  }
}
