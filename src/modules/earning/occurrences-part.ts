import type { Instant } from '../../kernel/clock.js';
import type { Trigger } from '../../kernel/scheme/rule.js';
import { bulkInsert, bulkUpdate, type Column, idArray, millis, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { type BatchPart, type Book, type Needs, placeLots, readLots } from '../ledger/index.js';
import { countersPart } from './counters-part.js';
import { factsPart } from './facts-part.js';
import { needsGiftsBack } from './needs-gifts.js';
import { type OccurrenceKey, type OccurrenceState, occurrenceKey } from './occurrence-state.js';

interface OccurrenceNeed {
  keys: OccurrenceKey[];
  members: { memberId: number; trigger: Trigger }[];
  /** Whether awards may be taken back. */
  lots: boolean;
}

/** What a batch knows of occurrences. */
export class Occurrences {
  readonly all: OccurrenceState[] = [];
  private readonly byKey = new Map<string, OccurrenceState>();

  add(occurrence: OccurrenceState): void {
    const { key } = occurrence;
    if (key !== null) {
      const name = occurrenceKey({ ...occurrence, key });
      if (this.byKey.has(name)) return;
      this.byKey.set(name, occurrence);
    }
    this.all.push(occurrence);
  }

  find(key: OccurrenceKey): OccurrenceState | null {
    return this.byKey.get(occurrenceKey(key)) ?? null;
  }

  of(memberId: number, trigger: Trigger): OccurrenceState[] {
    return this.all.filter((one) => one.memberId === memberId && one.trigger === trigger);
  }
}

const changes: Column<OccurrenceState>[] = [
  ['reversed_at', 'instant', (o) => o.reversedAt],
  ['gifts', 'jsonb', (o) => (o.gifts.length === 0 ? null : o.gifts)],
];

const columns: Column<OccurrenceState>[] = [
  ['id', 'bigint', (o) => o.id],
  ['member_id', 'bigint', (o) => o.memberId],
  ['trigger', 'text', (o) => o.trigger],
  ['of', 'text', (o) => o.of ?? ''],
  ['key', 'text', (o) => o.key],
  ['occurred_at', 'instant', (o) => o.occurredAt],
  ['recorded_at', 'instant', (o) => o.recordedAt],
  ['payload', 'jsonb', (o) => o.payload],
  ['outcomes', 'jsonb', (o) => o.outcomes],
  ['award_lots', 'bigint[]', (o) => o.awardLots],
  ...changes,
];

const insert = bulkInsert<OccurrenceState>('occurrence', columns);
const update = bulkUpdate<OccurrenceState>('occurrence', ['id'], columns, changes);

/** Occurrences of a batch: guarded by the locks on the accounts of their members. */
export const occurrencesPart: BatchPart<OccurrenceNeed, Occurrences> = {
  name: 'occurrences',
  need: () => ({ keys: [], members: [], lots: false }),
  async load(sql, book, { keys, members, lots }) {
    const occurrences = new Occurrences();
    if (keys.length + members.length === 0) return occurrences;
    const values = parametersOf(book.program.id, keys, members);
    const [found] = await together([readWanted(sql, values), lots ? loadAwards(sql, book, values) : Promise.resolve()]);
    for (const occurrence of found) occurrences.add(occurrence);
    return occurrences;
  },
  write: (sql, book, { all }) => [
    insert(
      sql,
      book.program.id,
      all.filter(({ row }) => row === 'new'),
    ),
    update(
      sql,
      book.program.id,
      all.filter(({ row }) => row === 'changed'),
    ),
  ],
};

/** What may be done with what is loaded: `reversedAt` where its awards may be taken back as of that instant. */
interface Loading {
  reversedAt?: Instant;
}

/** Loads an occurrence that may have been recorded before; with its awards, where they may be taken back. */
export function needsOccurrence(needs: Needs, key: OccurrenceKey, { reversedAt }: Loading = {}): void {
  needs.of(occurrencesPart).keys.push(key);
  if (reversedAt !== undefined) needsAwards(needs, key.memberId, key.trigger, reversedAt);
}

/** Loads all that happened to a member with a trigger, with its awards where they may be taken back. */
export function needsOccurrencesOf(needs: Needs, memberId: number, trigger: Trigger, { reversedAt }: Loading = {}): void {
  needs.of(occurrencesPart).members.push({ memberId, trigger });
  if (reversedAt !== undefined) needsAwards(needs, memberId, trigger, reversedAt);
}

function needsAwards(needs: Needs, memberId: number, trigger: Trigger, at: Instant): void {
  for (const follower of needs.of(factsPart).ports.occurrenceFollowers ?? [])
    follower.needsToReverse?.(needs, memberId, trigger, at);
  needs.of(occurrencesPart).lots = true;
  needs.lotsOf.add(memberId);
  needs.of(countersPart).later.push(countersOfOccurrences);
  needsGiftsBack(needs, memberId, (book) => book.of(occurrencesPart).all.flatMap(({ gifts }) => gifts));
}

function countersOfOccurrences(book: Book): string[] {
  return book.of(occurrencesPart).all.flatMap(({ outcomes, gifts }) => [...outcomes, ...gifts].flatMap(({ uses }) => uses ?? []));
}

// Each is looked up in an index, whatever the planner believes of the table: hence LATERAL with OFFSET 0.
const wanted = `(
  SELECT f.* FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[]) AS w (member_id, trigger, of, key), LATERAL (
    SELECT * FROM occurrence g WHERE g.program_id = (SELECT $1::int) AND g.trigger = w.trigger AND g.of = w.of AND g.member_id = w.member_id AND g.key = w.key
    OFFSET 0) AS f
  UNION ALL
  SELECT f.* FROM unnest($6::bigint[], $7::text[]) AS w (member_id, trigger), LATERAL (
    SELECT * FROM occurrence g WHERE g.program_id = (SELECT $1::int) AND g.member_id = w.member_id AND g.trigger = w.trigger OFFSET 0) AS f)`;

function parametersOf(programId: number, keys: OccurrenceNeed['keys'], members: OccurrenceNeed['members']): unknown[] {
  return [
    programId,
    idArray(keys.map(({ memberId }) => memberId)),
    textArray(keys.map(({ trigger }) => trigger)),
    textArray(keys.map(({ of }) => of ?? '')),
    textArray(keys.map(({ key }) => key)),
    idArray(members.map(({ memberId }) => memberId)),
    textArray(members.map(({ trigger }) => trigger)),
  ];
}

async function readWanted(sql: SqlClient, values: unknown[]): Promise<OccurrenceState[]> {
  const { rows } = await sql.query<OccurrenceState>({
    name: 'occurrences',
    text: `SELECT ${occurrenceColumns} FROM ${wanted} AS o`,
    values,
  });
  return dedupe(rows);
}

function dedupe(rows: readonly OccurrenceState[]): OccurrenceState[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

async function loadAwards(sql: SqlClient, book: Book, values: unknown[]): Promise<void> {
  const source = `SELECT DISTINCT unnest(o.award_lots) AS lot_id FROM ${wanted} AS o`;
  await placeLots(book, await readLots(sql, 'occurrence awards', source, values));
}

const occurrenceColumns = `o.id, o.member_id AS "memberId", o.trigger, nullif(o.of, '') AS of, o.key, ${millis('o.occurred_at', '"occurredAt"')},
  ${millis('o.recorded_at', '"recordedAt"')}, o.payload, o.outcomes, coalesce(o.gifts, '[]') AS gifts, o.award_lots AS "awardLots", ${millis('o.reversed_at', '"reversedAt"')}, 'same' AS row,
  (SELECT coalesce(jsonb_agg(jsonb_build_array(w.member_id, w.wallet_id, w.sequence, w.sequence) ORDER BY w.id), '[]') FROM lot w
    WHERE w.program_id = o.program_id AND w.id = ANY (o.award_lots)) AS "awardEntries"`;
