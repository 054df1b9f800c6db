import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { readPipelined } from '../../../database/index.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { SqlClient } from '../../../kernel/sql/bulk.js';

/** One kind of read: answers many keys at once, in their order. It sends all its statements before it first waits. */
export type Read<Key, Answer> = (sql: SqlClient, program: ProgramConfig, keys: readonly Key[]) => Promise<Answer[]>;

interface Asked {
  read: Read<unknown, unknown>;
  key: unknown;
}

interface Group {
  read: Read<unknown, unknown>;
  keys: unknown[];
  /** Where the answers belong. */
  positions: number[];
}

/**
 * Gathers the reads that resolvers ask for in one tick, whatever their kind, and answers them in one transaction with one statement or a few per
 * kind. Nothing is kept: after a mutation the same question may have another answer within one request.
 */
export class LedgerReads {
  private readonly loader: DataLoader<Asked, unknown>;

  constructor(pool: Pool, program: ProgramConfig) {
    this.loader = new DataLoader((asked) => answerAll(pool, program, asked), { cache: false });
  }

  ask<Key, Answer>(read: Read<Key, Answer>, key: Key): Promise<Answer> {
    return this.loader.load({ read: read as Read<unknown, unknown>, key }) as Promise<Answer>;
  }
}

async function answerAll(pool: Pool, program: ProgramConfig, asked: readonly Asked[]): Promise<unknown[]> {
  const groups = groupByKind(asked);
  const found = await readPipelined(pool, program.id, (sql) => groups.map(({ read, keys }) => read(sql, program, keys)));
  const answers = new Array<unknown>(asked.length);
  for (const [index, { positions }] of groups.entries()) {
    for (const [place, position] of positions.entries()) answers[position] = found[index]?.[place];
  }
  return answers;
}

function groupByKind(asked: readonly Asked[]): Group[] {
  const groups = new Map<Asked['read'], Group>();
  for (const [position, { read, key }] of asked.entries()) {
    let group = groups.get(read);
    if (group === undefined) {
      group = { read, keys: [], positions: [] };
      groups.set(read, group);
    }
    group.keys.push(key);
    group.positions.push(position);
  }
  return [...groups.values()];
}
