import type { RandomBytes } from '../../kernel/crypto/random-text.js';
import { idArray, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { type BatchPart, type Book, placeLots, readLots } from '../ledger/index.js';
import type { Pass } from './pass.js';
import { PassBook, type UseState } from './pass-book.js';
import { makePassCode } from './pass-code.js';
import { PASS, PASS_ENTRY } from './read-rows.js';
import { advance } from './schedule.js';
import { writePasses } from './write-passes.js';

interface PassesNeed {
  passes: Set<number>;
  codes: Set<string>;
  /** All that these gave. */
  redemptions: Set<number>;
  /** Uses that are to be taken back. */
  uses: Set<number>;
  /** Gifts that may be taken back, which only the first look-ups can tell. */
  gifts: ((book: Book) => readonly number[])[];
}

/** Passes and what happens to them. What is due of those that a batch is about happens first, each step at its instant. */
export function passesPartWith(random: RandomBytes): BatchPart<PassesNeed, PassBook> {
  return {
    name: 'passes',
    need: () => ({ passes: new Set(), codes: new Set(), redemptions: new Set(), uses: new Set(), gifts: [] }),
    async load(sql, book, need) {
      const state = new PassBook(() => makePassCode(random));
      if (!book.readOnly) await together([readPasses(sql, book, need, state), readUses(sql, book, need, state)]);
      state.gifts = need.gifts;
      return state;
    },
    async loadMore(sql, book, state) {
      const passes = new Set(state.gifts.flatMap((ask) => ask(book)));
      if (!book.readOnly) await readPasses(sql, book, { passes, codes: new Set(), redemptions: new Set() }, state);
    },
    settle(book) {
      const state = book.of(passesPart);
      for (const pass of state.passes.values()) if (book.members.has(pass.memberId)) bringUpToDate(book, state, pass.id);
    },
    write: writePasses,
  };
}

export const passesPart = passesPartWith(() => {
  throw new Error('the composition brings the passes of a batch');
});

/** Lets time pass for a pass, as a transaction of the system's own. */
function bringUpToDate(book: Book, state: PassBook, id: number): void {
  const pass = state.passes.get(id);
  if (!pass || pass.nextChangeAt === null || pass.nextChangeAt > book.now) return;
  book.begin('system');
  const remaining = pass.remaining;
  let left = remaining;
  for (const { kind, units, at } of advance(pass, book.now, book.program.timeZone)) {
    left += units;
    Object.assign(state.note(book, pass, { kind, units, occurredAt: at }), { remaining: left });
  }
  // also where time only ended it: nothing was left to lapse
  if (pass.row === 'same') pass.row = 'changed';
}

const WANTED = `(
    SELECT o.* FROM pass o WHERE o.program_id = (SELECT $1::int) AND o.id = ANY ($2::bigint[])
    UNION SELECT o.* FROM pass o WHERE o.program_id = (SELECT $1::int) AND o.code = ANY ($3::text[])
    UNION SELECT o.* FROM pass o WHERE o.program_id = (SELECT $1::int) AND o.redemption_id = ANY ($4::bigint[])
  ) AS p`;

/** What their prices took of lots. */
const PAID = `${WANTED} JOIN LATERAL (
    SELECT o.lot_id, -o.remaining_change AS points FROM lot_use o
    WHERE o.program_id = p.program_id AND o.member_id = p.buyer_id AND o.wallet_id = p.wallet_id AND o.sequence = p.sequence OFFSET 0
  ) AS u ON true`;

async function readPasses(
  sql: SqlClient,
  book: Book,
  need: Pick<PassesNeed, 'passes' | 'codes' | 'redemptions'>,
  state: PassBook,
): Promise<void> {
  const { passes, codes, redemptions } = need;
  if (passes.size + codes.size + redemptions.size === 0) return;
  const values = [book.program.id, idArray(passes), textArray(codes), idArray(redemptions)];
  const [found, paid] = await together([
    sql.query<Pass>({ name: 'passes', text: `SELECT ${PASS} FROM ${WANTED}`, values }),
    sql.query<{ id: number; lotId: number; points: number }>({
      name: 'prices of passes',
      text: `SELECT p.id, u.lot_id AS "lotId", u.points FROM ${PAID} ORDER BY p.id, u.lot_id`,
      values,
    }),
    readLots(sql, 'lots of passes', `SELECT DISTINCT u.lot_id FROM ${PAID}`, values).then((lots) => placeLots(book, lots)),
  ]);
  for (const row of found.rows) state.passes.set(row.id, { ...row, parts: [], row: 'same' });
  for (const { id, lotId, points } of paid.rows) state.passes.get(id)?.parts.push({ lotId, points });
}

async function readUses(sql: SqlClient, { program }: Book, { uses }: PassesNeed, state: PassBook): Promise<void> {
  if (uses.size === 0) return;
  const { rows } = await sql.query<UseState>({
    name: 'uses of passes',
    text: `SELECT ${PASS_ENTRY}, EXISTS (
          SELECT FROM pass_entry r WHERE r.program_id = e.program_id AND r.reverses_id = e.id
        ) AS reversed
      FROM pass_entry e WHERE e.program_id = (SELECT $1::int) AND e.id = ANY ($2::bigint[]) AND e.kind = 'USE'`,
    values: [program.id, idArray(uses)],
  });
  for (const row of rows) state.uses.set(row.id, row);
}
