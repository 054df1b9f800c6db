/** One waiting piece of work. Jobs of one `group` (program) can share a batch; jobs of one `shard` keep to one lane. */
export interface Job<Work, Result> {
  group: number;
  shard: string;
  work: Work;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

export interface BatchQueueOptions {
  /** Batches under way at once. */
  lanes: number;
  maxBatch: number;
  /** Jobs that may wait in all; beyond it new ones are turned away. */
  maxWaiting: number;
}

/** The queue is full: the caller should come back later. */
export class QueueFull extends Error {}

/**
 * Collects work while a batch is under way and hands over all that waits when it ends, without a timer: an idle queue adds no delay, a busy one makes
 * larger batches. Lanes run side by side.
 */
export class BatchQueue<Work, Result> {
  private readonly lanes: { waiting: Job<Work, Result>[]; busy: boolean }[];
  private waiting = 0;
  private idle: (() => void)[] = [];

  constructor(
    private readonly options: BatchQueueOptions,
    /** Settles every job that it is given. */
    private readonly run: (group: number, jobs: Job<Work, Result>[]) => Promise<void>,
  ) {
    this.lanes = Array.from({ length: options.lanes }, () => ({ waiting: [], busy: false }));
  }

  /** Resolves when the batch of this work has committed. Rejects with QueueFull when too much waits. */
  add(group: number, shard: string, work: Work): Promise<Result> {
    if (this.waiting >= this.options.maxWaiting) return Promise.reject(new QueueFull());
    return new Promise((resolve, reject) => {
      const lane = this.laneOf(group, shard);
      lane.waiting.push({ group, shard, work, resolve, reject });
      this.waiting++;
      // After the present turn of the event loop, so that requests read together share a batch.
      if (!lane.busy) {
        lane.busy = true;
        setImmediate(() => void this.drain(lane));
      }
    });
  }

  /** Resolves when nothing is waiting or under way. */
  async whenIdle(): Promise<void> {
    if (this.lanes.some((lane) => lane.busy)) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private laneOf(group: number, shard: string) {
    let hash = group;
    for (let index = 0; index < shard.length; index++) hash = (hash * 31 + shard.charCodeAt(index)) | 0;
    return this.lanes[Math.abs(hash) % this.lanes.length] as (typeof this.lanes)[number];
  }

  private async drain(lane: { waiting: Job<Work, Result>[]; busy: boolean }): Promise<void> {
    while (lane.waiting.length > 0) {
      const batch = takeBatch(lane.waiting, this.options.maxBatch);
      this.waiting -= batch.length;
      try {
        await this.run((batch[0] as Job<Work, Result>).group, batch);
      } catch (error) {
        for (const job of batch) job.reject(error);
      }
    }
    lane.busy = false;
    if (this.lanes.every((one) => !one.busy)) {
      for (const wake of this.idle.splice(0)) wake();
    }
  }
}

/** Takes the longest-waiting job and those behind it that share its group, in order. */
function takeBatch<Work, Result>(waiting: Job<Work, Result>[], max: number): Job<Work, Result>[] {
  const group = waiting[0]?.group;
  const batch: Job<Work, Result>[] = [];
  const rest: Job<Work, Result>[] = [];
  for (const job of waiting) (job.group === group && batch.length < max ? batch : rest).push(job);
  waiting.splice(0, waiting.length, ...rest);
  return batch;
}
