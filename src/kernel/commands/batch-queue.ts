/** One waiting piece of work. Jobs of one `group` (program) can share a batch; jobs of one `shard` keep their order. */
export interface Job<Work, Result> {
  group: number;
  shard: string;
  work: Work;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

export interface BatchQueueOptions {
  /** Batches under way at once, at most. */
  lanes: number;
  maxBatch: number;
  /** Jobs that may wait in all; beyond it new ones are turned away. */
  maxWaiting: number;
}

/** The queue is full: the caller should come back later. */
export class QueueFull extends Error {}

/** A batch under way. */
interface Lane {
  size: number;
  shards: ReadonlySet<string>;
}

/** Beside batches smaller than this another one starts at once: the machine has time, and nobody is to wait. */
const SMALL_BATCH = 8;
/** So much waiting work is a batch of its own beside any other: less would cost more for each command than the company gains. */
const ENOUGH_WAITING = 24;
/** How long work waits for a batch that does not come to its end, e.g. for a lock that somebody else holds. */
const PATIENCE_MS = 50;

/**
 * Collects work while a batch is under way and hands over all that waits when it ends: an idle queue adds no delay, a busy one makes larger batches. Batches
 * go side by side where each is small or full, not where that would only cut one in two (docs/adr/0015). What follows on a job of its shard waits for it.
 */
export class BatchQueue<Work, Result> {
  private waiting: Job<Work, Result>[] = [];
  private readonly lanes = new Set<Lane>();
  private isLookedAt = false;
  private impatience: NodeJS.Timeout | null = null;
  private idle: (() => void)[] = [];

  constructor(
    private readonly options: BatchQueueOptions,
    /** Settles every job that it is given. */
    private readonly run: (group: number, jobs: Job<Work, Result>[]) => Promise<void>,
  ) {}

  /** Resolves when the batch of this work has committed. Rejects with QueueFull when too much waits. */
  add(group: number, shard: string, work: Work): Promise<Result> {
    if (this.waiting.length >= this.options.maxWaiting) return Promise.reject(new QueueFull());
    return new Promise((resolve, reject) => {
      this.waiting.push({ group, shard, work, resolve, reject });
      if (this.isLookedAt) return;
      this.isLookedAt = true;
      // After the present turn of the event loop, so that requests read together share a batch.
      setImmediate(() => {
        this.isLookedAt = false;
        this.start();
      });
    });
  }

  /** Resolves when nothing is waiting or under way. */
  async whenIdle(): Promise<void> {
    if (this.lanes.size + this.waiting.length > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private start(isImpatient = false): void {
    while (this.waiting.length > 0 && this.lanes.size < this.options.lanes) {
      if (!isImpatient && !this.isWorthALane()) {
        this.impatience ??= setTimeout(() => this.start(true), PATIENCE_MS);
        return;
      }
      const jobs = this.take();
      if (jobs.length === 0) return;
      void this.carryOut(jobs);
    }
  }

  private isWorthALane(): boolean {
    if (this.waiting.length >= ENOUGH_WAITING) return true;
    for (const { size } of this.lanes) if (size >= SMALL_BATCH) return false;
    return true;
  }

  private async carryOut(jobs: Job<Work, Result>[]): Promise<void> {
    const lane = { size: jobs.length, shards: new Set(jobs.map(({ shard }) => shard)) };
    this.lanes.add(lane);
    try {
      await this.run((jobs[0] as Job<Work, Result>).group, jobs);
    } catch (error) {
      for (const job of jobs) job.reject(error);
    }
    this.lanes.delete(lane);
    if (this.impatience !== null) clearTimeout(this.impatience);
    this.impatience = null;
    this.start();
    if (this.lanes.size + this.waiting.length === 0) for (const wake of this.idle.splice(0)) wake();
  }

  /** Takes the longest-waiting job and those behind it that share its group, in order; none of a shard that is under way. */
  private take(): Job<Work, Result>[] {
    const isBusy = ({ shard }: Job<Work, Result>): boolean => {
      for (const { shards } of this.lanes) if (shards.has(shard)) return true;
      return false;
    };
    const first = this.waiting.find((job) => !isBusy(job));
    const batch: Job<Work, Result>[] = [];
    const rest: Job<Work, Result>[] = [];
    for (const job of this.waiting) {
      const joins = job.group === first?.group && batch.length < this.options.maxBatch && !isBusy(job);
      (joins ? batch : rest).push(job);
    }
    this.waiting = rest;
    return batch;
  }
}
