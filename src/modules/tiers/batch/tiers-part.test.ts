import { expect, it } from 'vitest';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { SqlClient } from '../../../kernel/sql/bulk.js';
import type { Book } from '../../ledger/index.js';
import { tiersPart } from './tiers-part.js';

it('a lost connection fails the loading once, and no read of it is left that nobody waits for', async () => {
  const alone: unknown[] = [];
  const listen = (reason: unknown) => void alone.push(reason);
  process.on('unhandledRejection', listen);
  const lost: SqlClient = { query: () => Promise.reject(new Error('write EPIPE')) };
  const program = {
    id: 1,
    timeZone: 'UTC',
    wallets: [],
    scheme: {
      tiers: [
        { version: 1, validFrom: 0, validUntil: null, window: { kind: 'ROLLING', months: 12 }, downgrade: { graceDays: 0 } },
      ],
    },
  } as unknown as ProgramConfig;
  const loading = { program, now: 0, memberIds: new Set([7]), membersLoaded: Promise.resolve() } as unknown as Book;
  await expect(tiersPart.load(lost, loading, { history: new Set([7]) })).rejects.toThrow('write EPIPE');
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off('unhandledRejection', listen);
  expect(alone).toEqual([]);
});
