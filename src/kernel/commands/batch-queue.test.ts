import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { BatchQueue, type Job, QueueFull } from './batch-queue.js';

interface Started {
  group: number;
  works: string[];
  end(): Promise<void>;
}

/** A queue whose batches end when the test says so. */
function queueOf(options: Partial<{ lanes: number; maxBatch: number; maxWaiting: number }> = {}) {
  const started: Started[] = [];
  const queue = new BatchQueue<string, string>({ lanes: 2, maxBatch: 256, maxWaiting: 1000, ...options }, (group, jobs) => {
    return new Promise<void>((resolve) => {
      const end = async () => {
        for (const job of jobs) job.resolve(job.work);
        resolve();
        await nextTurn();
        await nextTurn();
      };
      started.push({ group, works: jobs.map((job: Job<string, string>) => job.work), end });
    });
  });
  const answers: Promise<string>[] = [];
  const add = async (...works: string[]): Promise<void> => {
    answers.push(...works.map((work) => queue.add(1, work.split(' ')[0] as string, work)));
    await nextTurn();
    await nextTurn();
  };
  return { queue, started, answers, add };
}

const many = (count: number, name = 'm') => Array.from({ length: count }, (_, index) => `${name}${index}`);

test('what is asked in one turn shares a batch, and gets its own answer', async () => {
  const { started, answers, add } = queueOf();
  await add('a', 'b');
  expect(started.map(({ works }) => works)).toEqual([['a', 'b']]);
  await started[0]?.end();
  expect(await Promise.all(answers)).toEqual(['a', 'b']);
});

test('beside a small batch another one starts at once, and no third', async () => {
  const { started, add } = queueOf();
  await add('a');
  await add('b');
  await add('c');
  expect(started.map(({ works }) => works)).toEqual([['a'], ['b']]);
  await started[0]?.end();
  expect(started[2]?.works).toEqual(['c']);
});

test('beside a larger batch what arrives is collected, until it is enough for a batch of its own', async () => {
  const { started, add } = queueOf();
  await add(...many(20));
  await add(...many(23, 'n'));
  expect(started).toHaveLength(1);
  await add('last');
  expect(started[1]?.works).toEqual([...many(23, 'n'), 'last']);
});

test('what was collected starts when the batch before it ends', async () => {
  const { started, add } = queueOf();
  await add(...many(20));
  await add(...many(30, 'n'));
  await started[0]?.end();
  expect(started[1]?.works).toEqual(many(30, 'n'));
});

test('a batch that does not end keeps others waiting for a while only', async () => {
  const { started, add } = queueOf();
  await add(...many(20));
  await add('b');
  await expect.poll(() => started[1]?.works).toEqual(['b']);
});

test('jobs of one shard keep their order: what follows waits for the batch of those before', async () => {
  const { started, add } = queueOf();
  await add('anna 1');
  await add('anna 2', 'ben 1');
  await add('anna 3');
  expect(started.map(({ works }) => works)).toEqual([['anna 1'], ['ben 1']]);
  await started[1]?.end();
  expect(started).toHaveLength(2);
  await started[0]?.end();
  expect(started[2]?.works).toEqual(['anna 2', 'anna 3']);
});

test('a batch holds one group, and the longest-waiting goes first', async () => {
  const { queue, started } = queueOf({ lanes: 1 });
  for (const [group, work] of [
    [1, 'a'],
    [2, 'b'],
    [1, 'c'],
  ] as const)
    void queue.add(group, work, work);
  await nextTurn();
  await nextTurn();
  await started[0]?.end();
  expect(started.map(({ group, works }) => [group, works])).toEqual([
    [1, ['a', 'c']],
    [2, ['b']],
  ]);
});

test('more than may wait is turned away, and a batch is never larger than allowed', async () => {
  const { queue, started, answers, add } = queueOf({ maxBatch: 2, maxWaiting: 3, lanes: 1 });
  await add('a', 'b', 'c');
  expect(started[0]?.works).toEqual(['a', 'b']);
  await add('d', 'e');
  await expect(queue.add(1, 'f', 'f')).rejects.toThrow(QueueFull);
  await started[0]?.end();
  expect(await Promise.all(answers.slice(0, 2))).toEqual(['a', 'b']);
});

test('it is idle when nothing waits or is under way, and not before', async () => {
  const { queue, started, add } = queueOf();
  await queue.whenIdle();
  await add('a');
  let idle = false;
  const waited = queue.whenIdle().then(() => {
    idle = true;
  });
  await nextTurn();
  expect(idle).toBe(false);
  await started[0]?.end();
  await waited;
  expect(idle).toBe(true);
});

test('a batch that fails rejects its jobs and the next one starts', async () => {
  let runs = 0;
  const queue = new BatchQueue<string, string>({ lanes: 1, maxBatch: 10, maxWaiting: 10 }, async (_group, jobs) => {
    runs += 1;
    if (runs === 1) throw new Error('lost');
    for (const job of jobs) job.resolve(job.work);
  });
  await expect(queue.add(1, 'a', 'a')).rejects.toThrow('lost');
  expect(await queue.add(1, 'a', 'b')).toBe('b');
});
