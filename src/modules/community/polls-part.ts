import type { Instant } from '../../kernel/clock.js';
import { bulkUpdate, type Column, idArray, millis, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import type { BatchPart, Book } from '../ledger/index.js';
import { countChanges, type Poll } from './poll.js';
import { addCounts, insertPollEvents, POLL } from './poll-rows.js';

export interface Vote {
  pollId: number;
  memberId: number;
  choices: readonly string[];
  votedAt: Instant;
  changedAt: Instant;
}

interface VoteNeed {
  poll: string;
  memberId: number;
}

/** Polls of a batch: none of them closes before it ends. */
export class PollBook {
  readonly polls = new Map<string, Poll>();
  readonly options = new Map<number, string[]>();
  readonly counts = new Map<number, Map<string, number>>();
  private readonly votes = new Map<string, Vote>();
  private readonly changed = new Set<Vote>();

  constructor(readonly wanted: readonly VoteNeed[]) {}

  voteOf(pollId: number, memberId: number): Vote | null {
    return this.votes.get(`${pollId} ${memberId}`) ?? null;
  }

  place(vote: Vote): void {
    this.votes.set(`${vote.pollId} ${vote.memberId}`, vote);
  }

  cast(vote: Vote): void {
    const before = this.voteOf(vote.pollId, vote.memberId);
    const counts = this.counts.get(vote.pollId) ?? new Map<string, number>();
    this.counts.set(vote.pollId, counts);
    for (const [option, by] of countChanges(before?.choices ?? null, vote.choices))
      counts.set(option, (counts.get(option) ?? 0) + by);
    if (before) this.changed.delete(before);
    this.place(vote);
    this.changed.add(vote);
  }

  get fresh(): Vote[] {
    return [...this.changed];
  }
}

const changes: Column<Vote>[] = [
  ['choices', 'jsonb', (vote) => vote.choices],
  ['changed_at', 'instant', (vote) => vote.changedAt],
];
const saveVotes = bulkUpdate<Vote>(
  'poll_vote',
  ['poll_id', 'member_id'],
  [
    ['poll_id', 'bigint', (vote) => vote.pollId],
    ['member_id', 'bigint', (vote) => vote.memberId],
    ['voted_at', 'instant', (vote) => vote.votedAt],
    ...changes,
  ],
  changes,
);

/**
 * Votes. Those of one member are guarded by the locks on its accounts; a poll is shared by all who vote at once, and locked alone by who closes it. Counts are
 * added last of all: however many vote, nobody waits for another but there. `told` is called where listeners are to be told.
 */
export function pollsPartWith(told: () => void): BatchPart<VoteNeed[], PollBook> {
  return {
    name: 'polls',
    need: () => [],
    load: (_sql, _book, wanted) => Promise.resolve(new PollBook(wanted)),
    loadMore: (sql, { program, readOnly }, book) =>
      readOnly || book.wanted.length === 0 ? Promise.resolve() : loadPolls(sql, program.id, book),
    write: (sql, { program, now }, book) => [
      saveVotes(sql, program.id, book.fresh),
      insertPollEvents(
        sql,
        program.id,
        [...book.polls.values()].flatMap(({ id, code }) => (book.counts.has(id) ? [{ code, at: now }] : [])),
      ),
    ],
    writeLast: (sql, { program }, book) => [addCounts(sql, program.id, changesOf(book))],
    committed(_book, { counts }) {
      if (counts.size > 0) told();
    },
  };
}

export const pollsPart = pollsPartWith(() => undefined);

export const pollBook = (book: Book): PollBook => book.of(pollsPart);

function changesOf({ counts }: PollBook): [number, string, number][] {
  return [...counts].flatMap(([pollId, options]) =>
    [...options].flatMap(([option, by]): [number, string, number][] => (by === 0 ? [] : [[pollId, option, by]])),
  );
}

/** Sent at once, and done in this order: options are read of polls that are shared by then. */
async function loadPolls(sql: SqlClient, programId: number, book: PollBook): Promise<void> {
  const codes = textArray(new Set(book.wanted.map(({ poll }) => poll)));
  const members = idArray(new Set(book.wanted.map(({ memberId }) => memberId)));
  const [polls, options, votes] = await Promise.all([
    sql.query<Poll>({
      name: 'share polls',
      text: `SELECT ${POLL} FROM poll p WHERE p.program_id = (SELECT $1::int) AND p.code = ANY ($2::text[]) ORDER BY p.id FOR SHARE`,
      values: [programId, codes],
    }),
    sql.query<{ pollId: number; code: string }>({
      name: 'options of shared polls',
      text: `SELECT o.poll_id AS "pollId", o.code FROM poll p JOIN poll_option o ON o.program_id = p.program_id AND o.poll_id = p.id
        WHERE p.program_id = (SELECT $1::int) AND p.code = ANY ($2::text[])`,
      values: [programId, codes],
    }),
    sql.query<Vote>({
      name: 'votes of members',
      text: `SELECT v.poll_id AS "pollId", v.member_id AS "memberId", v.choices, ${millis('v.voted_at', '"votedAt"')}, ${millis('v.changed_at', '"changedAt"')}
        FROM poll p, LATERAL (
          SELECT * FROM poll_vote o WHERE o.program_id = (SELECT $1::int) AND o.poll_id = p.id AND o.member_id = ANY ($3::bigint[]) OFFSET 0) AS v
        WHERE p.program_id = (SELECT $1::int) AND p.code = ANY ($2::text[])`,
      values: [programId, codes, members],
    }),
  ]);
  for (const poll of polls.rows) book.polls.set(poll.code, poll);
  for (const { pollId, code } of options.rows) book.options.set(pollId, [...(book.options.get(pollId) ?? []), code]);
  for (const vote of votes.rows) book.place(vote);
}
