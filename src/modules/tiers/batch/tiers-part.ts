import type { Instant } from '../../../kernel/clock.js';
import { type ProgramConfig, walletByCode } from '../../../kernel/program-config.js';
import { inForce } from '../../../kernel/scheme/scheme.js';
import { together } from '../../../kernel/sql/together.js';
import type { BatchPart, Book, Entry } from '../../ledger/index.js';
import { dayThen } from '../../programs/index.js';
import { Draft } from '../draft.js';
import { noMetrics } from '../metrics.js';
import { readStandings } from '../read/standings.js';
import { review, reviewed, rise } from '../review.js';
import { newcomer, type TierSubject } from '../standing.js';
import { MemberTier } from './member-tier.js';
import { readHistory } from './read-history.js';
import { record } from './record-moves.js';
import { ReturnedPoints } from './returned-points.js';
import { writeTiers } from './write-tiers.js';

/** The wallet whose points count towards tiers. */
export const STATUS = 'status';

/** The tiers of a batch's members. Guarded by the locks on their accounts. */
export class TierBook {
  readonly members = new Map<number, MemberTier>();
  readonly returned = new ReturnedPoints();
}

/**
 * Keeps count of what members do, and moves their tiers: what is due before the commands, and at once what each command earns. All members of a batch are
 * looked at where the program has tiers; where it has none the counts are kept all the same, so that it may have some tomorrow.
 */
export const tiersPart: BatchPart<{ history: Set<number> }, TierBook> = {
  name: 'tiers',
  need: () => ({ history: new Set() }),
  async load(sql, book, { history }) {
    const state = new TierBook();
    const { program, memberIds, now } = book;
    if (program.scheme.tiers.length === 0 || memberIds.size === 0) return state;
    const [past, stored] = await together([
      history.size > 0 ? readHistory(sql, program.id, history) : Promise.resolve(null),
      readStandings(sql, program, memberIds, now),
      book.membersLoaded,
    ]);
    for (const [memberId, { standing, days, nextReviewAt }] of stored) {
      const joinedAt = book.members.get(memberId)?.joinedAt;
      if (joinedAt === undefined) continue;
      const tier = new MemberTier(memberId, standing ?? newcomer(joinedAt), days, standing !== null);
      tier.nextReviewAt = nextReviewAt;
      tier.history = past?.get(memberId) ?? [];
      state.members.set(memberId, tier);
    }
    return state;
  },
  settle(book) {
    const { members, returned } = book.of(tiersPart);
    returned.noteLoaded(statusWallets(book));
    for (const tier of members.values()) if (isDue(tier, book.program, book.now)) settleOne(book, tier);
  },
  react(book, memberId, entries) {
    const wallet = walletByCode(book.program, STATUS);
    const own = entries.filter((entry) => entry.walletId === wallet?.id);
    if (own.length > 0) count(book, memberId, own);
    const tier = book.of(tiersPart).members.get(memberId);
    if (tier?.standing && tier.stale) look(book, tier);
  },
  write: (sql, book, { members }) => writeTiers(sql, book, members.values()),
};

/** A member's tier in the batch; made where the program has none, to keep count. */
export function tierOf(book: Book, memberId: number): MemberTier {
  const { members } = book.of(tiersPart);
  const known = members.get(memberId) ?? new MemberTier(memberId, null, [], false);
  members.set(memberId, known);
  return known;
}

export function subjectOf(book: Book, { memberId, days }: MemberTier): TierSubject {
  const { timeZone, scheme } = book.program;
  return { joinedAt: book.member(memberId).joinedAt, timeZone, schemes: scheme.tiers, days };
}

/** Takes off what returns took back of awards since this was last called; how much. */
export function takeOffReturned(book: Book, memberId: number): number {
  const tier = tierOf(book, memberId);
  let sum = 0;
  for (const { occurredAt, points } of book.of(tiersPart).returned.fresh(statusWallets(book, memberId))) {
    tier.add(dayThen(book.program, occurredAt), { ...noMetrics, STATUS_POINTS: -points });
    sum += points;
  }
  return sum;
}

function isDue({ standing, nextReviewAt }: MemberTier, program: ProgramConfig, now: Instant): boolean {
  const version = inForce(program.scheme.tiers, now)[0]?.version;
  if (!standing || version === undefined) return false;
  return standing.schemeVersion !== version || (nextReviewAt !== null && nextReviewAt <= now);
}

function settleOne(book: Book, tier: MemberTier): void {
  if (tier.standing) record(book, tier, review(tier.standing, subjectOf(book, tier), book.now));
}

function look(book: Book, tier: MemberTier): void {
  if (!tier.standing) return;
  const draft = new Draft(tier.standing, subjectOf(book, tier));
  const { orderId } = tier;
  rise(draft, book.now, orderId === null ? { code: 'REACHED' } : { code: 'REACHED', orderId });
  record(book, tier, reviewed(draft));
  tier.stale = false;
  tier.orderId = null;
}

function count(book: Book, memberId: number, entries: readonly Entry[]): void {
  if (entries.some(({ kind }) => kind === 'REVERSE')) takeOffReturned(book, memberId);
  for (const { kind, change, occurredAt } of entries) {
    if (kind !== 'EARN' && kind !== 'ADJUST') continue;
    const STATUS_POINTS = change.available + change.pending + change.held - change.debt;
    tierOf(book, memberId).add(dayThen(book.program, occurredAt), { ...noMetrics, STATUS_POINTS });
  }
}

function statusWallets(book: Book, memberId?: number) {
  const config = walletByCode(book.program, STATUS);
  const members = memberId === undefined ? [...book.members.values()] : [book.member(memberId)];
  return members.flatMap(({ wallets }) => (config ? (wallets.get(config.id) ?? []) : []));
}
