import type { Pool } from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Reads } from '../../src/database/index.js';
import { systemClock } from '../../src/kernel/clock.js';
import type { ProgramConfig } from '../../src/kernel/program-config.js';
import type { Command } from '../../src/modules/ledger/batch/command.js';
import { Commands } from '../../src/modules/ledger/batch/commands.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => void vi.useRealTimers());

const command: Command<null> = {
  ...{ programId: 1, principal: 'server:till', actingMember: null, idempotencyKey: null },
  operation: 'nothing',
  subjects: [{ lookup: { by: 'id', value: '1' }, field: ['member'] }],
  fingerprint: () => null,
  needs: () => undefined,
  decide: () => null,
  store: () => ({}),
  restore: () => null,
};

/** Runs three commands of one batch on a pool that gives no connection. @returns how often it was asked, and how the commands ended */
async function runThree(failure: Error): Promise<[number, unknown[]]> {
  const connect = vi.fn(async () => Promise.reject(failure));
  const program = { id: 1, version: 1 } as ProgramConfig;
  const commands = new Commands({
    pool: { connect } as unknown as Pool,
    reads: new Reads({ connect: () => Promise.reject(failure) } as unknown as Pool),
    programs: { get: async () => program, idOf: async () => 1 },
    clock: systemClock,
    resolveMembers: async () => new Map(),
    parts: [],
    onEvents: () => undefined,
  });
  let isOver = false;
  const ended = Promise.allSettled([1, 2, 3].map(() => commands.run(command))).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await vi.advanceTimersByTimeAsync(10_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return [connect.mock.calls.length, (await ended).map((one) => (one.status === 'rejected' ? one.reason : one.value))];
}

it.each([
  ['refuses connections', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
  ['is stopped', Object.assign(new Error('terminating connection'), { code: '57P01' })],
  ['does not answer', new Error('timeout exceeded when trying to connect')],
])(
  'while the database %s, a batch is tried eight times as a whole, and its commands not one by one after that',
  async (_, failure) => {
    expect(await runThree(failure)).toEqual([8, [failure, failure, failure]]);
  },
);

it('what the database rejects for good is tried once in each part of the batch, down to the single command', async () => {
  const failure = Object.assign(new Error('violates check constraint'), { code: '23514' });
  expect(await runThree(failure)).toEqual([5, [failure, failure, failure]]);
});
