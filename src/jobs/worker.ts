import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LogFunctionFactory, Logger, type ParsedCronItem, run, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Logger as Log } from 'pino';
import { openPool } from '../database/index.js';

/** How long the worker may take to say goodbye: one whose database was lost may wait for what never comes. */
const GOODBYE_MS = 2_000;

interface WorkerDeps {
  /** The schema owner's. */
  ownerUrl: string;
  taskList: TaskList;
  parsedCronItems: ParsedCronItem[];
  log: Log;
}

/** Runs the tasks of the queue until `stop`, or until the worker was lost with the database. Its connections are its own, since it may keep some for good then. */
export async function runWorker({ ownerUrl, taskList, parsedCronItems, log }: WorkerDeps, stop: AbortSignal): Promise<void> {
  const pgPool = poolOfJobs(ownerUrl, 3);
  const over = new AbortController();
  try {
    const runner = await run({
      pgPool,
      taskList,
      parsedCronItems,
      concurrency: 2,
      pollInterval: 5_000,
      noHandleSignals: true,
      logger: new Logger(logTo(log)),
      // in batches its errors stop the worker; without them nobody waits for these writes, and a connection lost during one would end the process
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    const stopped = new Promise((resolve) => stop.addEventListener('abort', resolve, { signal: over.signal }));
    // Not the runner's own end: its timetable sleeps for up to a minute after the database was lost, and cannot be woken. And not only the end
    // of its workers: they never end when two runs at once could not be written down.
    const gone = Promise.race([once(runner.events, 'pool:release'), once(runner.events, 'pool:fatalError')]);
    if (!stop.aborted) await Promise.race([gone, stopped]);
    if (!stop.aborted) return;
    // it refuses only where it has stopped by itself
    runner.stop().catch(() => undefined);
    await atMost(GOODBYE_MS, gone);
  } finally {
    over.abort();
    await atMost(GOODBYE_MS, pgPool.end());
  }
}

/** The schema owner's connections for jobs. */
export function poolOfJobs(ownerUrl: string, max: number): pg.Pool {
  const options = '-c search_path=fealty -c timezone=UTC';
  return openPool({ connectionString: ownerUrl, options, application_name: 'fealty jobs', max });
}

async function atMost(ms: number, what: Promise<unknown>): Promise<void> {
  await Promise.race([what, sleep(ms, undefined, { ref: false })]);
}

/** The worker's own messages; what it says of every run is told by the jobs themselves. */
function logTo(log: Log): LogFunctionFactory {
  return () => (level, message) => {
    if (level === 'error') log.error({ event: 'job-worker' }, message);
    else if (level === 'warning') log.warn({ event: 'job-worker' }, message);
    else log.debug({ event: 'job-worker' }, message);
  };
}
