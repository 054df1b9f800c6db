import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { ProgramConfig } from '../kernel/program-config.js';
import type { SqlClient } from '../kernel/sql/bulk.js';
import { readPipelined } from './read-pipelined.js';

/** One kind of read: answers many keys at once, in their order. It sends all its statements before it first waits. */
export type Read<Key, Answer> = (sql: SqlClient, program: ProgramConfig, keys: readonly Key[]) => Promise<Answer[]>;

/** Who asks: a request, or what else reads for one program. What fails by one's values fails for that one alone. */
export interface Asker {
  readonly tenant: ProgramConfig;
}

interface Asked {
  asker: Asker;
  read: Read<unknown, unknown>;
  key: unknown;
}

interface Group {
  read: Read<unknown, unknown>;
  keys: unknown[];
  /** Where the answers belong. */
  positions: number[];
}

const LANES = 3;

/**
 * Answers what all requests of a program ask for in the same moment in one transaction, with one statement or a few for each kind of read. Nothing
 * waits for company: a read that finds a free lane is sent at the end of the tick, and the busier the server, the more share a transaction. What a
 * request asks for in one tick is answered from one snapshot, taken after it was asked. Nothing is kept: after a mutation the same question may have
 * another answer within one request.
 */
export class Reads {
  private readonly queues = new WeakMap<ProgramConfig, DataLoader<Asked, unknown>>();

  constructor(
    private readonly pool: Pool,
    /** Transactions under way at once for one program: what is asked meanwhile waits and shares the next. */
    private readonly lanes = LANES,
  ) {}

  ask<Key, Answer>(asker: Asker, read: Read<Key, Answer>, key: Key): Promise<Answer> {
    const program = asker.tenant;
    let queue = this.queues.get(program);
    if (queue === undefined) {
      queue = queueFor(this.pool, program, this.lanes);
      this.queues.set(program, queue);
    }
    return queue.load({ asker, read: read as Read<unknown, unknown>, key }) as Promise<Answer>;
  }
}

function queueFor(pool: Pool, program: ProgramConfig, lanes: number): DataLoader<Asked, unknown> {
  let underWay = 0;
  let next: (() => void) | null = null;
  const answer = async (asked: readonly Asked[]): Promise<unknown[]> => {
    try {
      return await answerAll(pool, program, asked);
    } finally {
      underWay -= 1;
      const send = next;
      next = null;
      if (send !== null) start(send);
    }
  };
  const start = (send: () => void): void => {
    underWay += 1;
    setImmediate(send);
  };
  return new DataLoader(answer, {
    cache: false,
    // There is one batch that is not sent yet at most: all that is asked joins it.
    batchScheduleFn: (send) => {
      if (underWay < lanes) start(send);
      else next = send;
    },
  });
}

/** Rejects all alike when the database is lost; what only one request's values provoke fails for that request alone. */
async function answerAll(pool: Pool, program: ProgramConfig, asked: readonly Asked[]): Promise<unknown[]> {
  try {
    return await answerTogether(pool, program, asked);
  } catch (error) {
    const askers = new Set(asked.map(({ asker }) => asker));
    if (askers.size === 1 || !isOfValues(error)) throw error;
    const answers = new Map<Asked, unknown>();
    for (const asker of askers) {
      const own = asked.filter((one) => one.asker === asker);
      const found = await answerTogether(pool, program, own).catch((failure: Error) => own.map(() => failure));
      for (const [place, one] of own.entries()) answers.set(one, found[place]);
    }
    return asked.map((one) => answers.get(one));
  }
}

/** Class 22 of SQLSTATE: a value that the database does not take. */
function isOfValues(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('22');
}

async function answerTogether(pool: Pool, program: ProgramConfig, asked: readonly Asked[]): Promise<unknown[]> {
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
