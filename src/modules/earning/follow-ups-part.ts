import type { Instant } from '../../kernel/clock.js';
import { bulkInsert, idArray } from '../../kernel/sql/bulk.js';
import type { BatchPart } from '../ledger/index.js';

/** Work that a command or another transaction leaves to a command of its own: on another member, as a rule. */
export interface FollowUp {
  id: number;
  /** As it was registered. */
  kind: string;
  /** Whom it is about: its command has this member as a subject, whose locks keep it from being done twice. */
  memberId: number;
  payload: Readonly<Record<string, unknown>>;
}

type Pushed = FollowUp & { now: Instant };

/** Follow-ups of a batch: those that it leaves, and those that it does. */
export class FollowUpBook {
  readonly left: Pushed[] = [];
  /** Those that were there to be done. */
  readonly found = new Set<number>();
  readonly done: number[] = [];

  constructor(
    private readonly nextId: () => number,
    private readonly now: Instant,
  ) {}

  /** Leaves work to be done right after COMMIT. */
  push(followUp: Omit<FollowUp, 'id'>): void {
    this.left.push({ ...followUp, id: this.nextId(), now: this.now });
  }

  /** Whether it is ours to do: then it is gone with this transaction. */
  take(id: number): boolean {
    if (!this.found.delete(id)) return false;
    this.done.push(id);
    return true;
  }
}

const insert = bulkInsert<Pushed>('follow_up', [
  ['id', 'bigint', (f) => f.id],
  ['kind', 'text', (f) => f.kind],
  ['member_id', 'bigint', (f) => f.memberId],
  ['payload', 'jsonb', (f) => f.payload],
  ['created_at', 'instant', (f) => f.now],
]);

/** `start` is told what was left, after COMMIT. */
export function followUpsPartWith(
  start: (programId: number, left: readonly FollowUp[]) => void,
): BatchPart<Set<number>, FollowUpBook> {
  return {
    name: 'follow-ups',
    need: () => new Set(),
    async load(sql, book, need) {
      const state = new FollowUpBook(book.ids.next, book.now);
      if (need.size === 0) return state;
      const { rows } = await sql.query<{ id: number }>({
        name: 'follow-ups',
        text: 'SELECT id FROM follow_up WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])',
        values: [book.program.id, idArray(need)],
      });
      for (const { id } of rows) state.found.add(id);
      return state;
    },
    write: (sql, book, { left, done }) => [insert(sql, book.program.id, left), remove(sql, book.program.id, done)],
    committed(book, { left }) {
      if (left.length > 0) start(book.program.id, left);
    },
  };
}

export const followUpsPart = followUpsPartWith(() => undefined);

async function remove(sql: Parameters<typeof insert>[0], programId: number, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query({
    name: 'follow-ups done',
    text: 'DELETE FROM follow_up WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])',
    values: [programId, idArray(ids)],
  });
}
