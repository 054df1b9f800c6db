import type { Read, Reads } from '../../database/index.js';
import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import type { Instant } from '../../kernel/clock.js';
import type { RequestContext } from '../../kernel/context.js';
import type { NodeLoader } from '../../kernel/node.js';
import { type Connection, type PageRequest, toConnection } from '../../kernel/pagination.js';
import { type MemberVault, readNames } from '../members/index.js';
import { maskName } from '../referrals/index.js';
import { FIRST_KEY, type Key } from './counted-tree.js';
import { boardAt } from './counting.js';
import { isHidden } from './keep/apply.js';
import type { PeriodRow } from './keep/score-rows.js';
import type { LeaderboardRow } from './leaderboards.types.js';
import { roundShownAt } from './periods.js';
import { type Place, readAround, readPlaces, readRow, readTop } from './read-ranks.js';
import { type RoundKey, readRoundPages, readRounds, readStandingsOf } from './read-rounds.js';
import { RoundRecord, readRoundKey } from './round-record.js';

/** As the fields of a leaderboard declare. */
const readers = accessRule('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['program:read', 'points:read'] });

/** A place with what it is told as. */
type Row = LeaderboardRow & { reached: number };

/** Reads leaderboards for callers. What a member is called is decided here. */
export class LeaderboardReader {
  private readonly names: Read<number, string | null>;

  constructor(
    private readonly reads: Reads,
    vault: MemberVault,
  ) {
    this.names = readNames(vault);
  }

  /** The round that runs at an instant, or the last one of a leaderboard that is over. Null for a code that never was in force. */
  async current(context: RequestContext, code: string, at: Instant): Promise<RoundRecord | null> {
    const board = boardAt(context.tenant, code, at);
    if (board === null) return null;
    const last = board.validUntil === null ? at : Math.min(at, board.validUntil - 1);
    const round = roundShownAt(board, last, context.tenant);
    if (round === null) return null;
    const period = await this.reads.ask(context, readRounds, { board: code, startsAt: round.startsAt });
    return new RoundRecord(board, round, period);
  }

  /** One round, also one in which nothing has counted yet. Null where it cannot be one. */
  async ofRound(context: RequestContext, { board: code, startsAt }: RoundKey): Promise<RoundRecord | null> {
    const period = await this.reads.ask(context, readRounds, { board: code, startsAt });
    if (period) return recordOf(context, period);
    const now = context.clock.now();
    const board = boardAt(context.tenant, code, now);
    const round = board && roundShownAt(board, startsAt ?? now, context.tenant);
    return board && round?.startsAt === startsAt ? new RoundRecord(board, round, null) : null;
  }

  /** Rounds of before in which something counted, newest first. */
  async past({ board, round }: RoundRecord, request: PageRequest, context: RequestContext): Promise<Connection<RoundRecord>> {
    const before = request.after === null ? (round.startsAt ?? 0) : instantIn(request.after);
    const rows = await this.reads.ask(context, readRoundPages, { board: board.code, before, limit: request.limit + 1 });
    const records = rows.map((period) => recordOf(context, period)).filter((record) => record !== null);
    return toConnection(request, records, (record) => record.round.startsAt ?? 0);
  }

  async top({ board, period }: RoundRecord, first: number, context: RequestContext): Promise<Row[]> {
    if (period === null) return [];
    return this.rows(context, board, await this.reads.ask(context, readTop, { periodId: period.id, first }));
  }

  async row({ board, period }: RoundRecord, memberId: number, context: RequestContext): Promise<Row | null> {
    const place = period && (await this.reads.ask(context, readRow, { periodId: period.id, memberId }));
    if (!place) return null;
    const [row] = await this.rows(context, board, [place]);
    return row ?? null;
  }

  async around({ board, period }: RoundRecord, memberId: number, each: number, context: RequestContext): Promise<Row[]> {
    if (period === null) return [];
    return this.rows(context, board, await this.reads.ask(context, readAround, { periodId: period.id, memberId, each }));
  }

  async page({ board, period }: RoundRecord, request: PageRequest, context: RequestContext): Promise<Connection<Row>> {
    const after = request.after === null ? FIRST_KEY : keyIn(request.after);
    const limit = request.limit + 1;
    const places = period ? await this.reads.ask(context, readPlaces, { periodId: period.id, after, limit }) : [];
    const rows = await this.rows(context, board, places);
    return toConnection(request, rows, ({ score, reached, memberId }) => `${-score}.${reached}.${memberId}`);
  }

  node(): NodeLoader {
    return {
      type: 'Leaderboard',
      load: async (context, key) => {
        const named = readRoundKey(key);
        return named && allowed(context.caller, readers) ? this.ofRound(context, named) : null;
      },
    };
  }

  private async rows(context: RequestContext, { names, shownByDefault }: RoundRecord['board'], places: Place[]): Promise<Row[]> {
    const me = context.caller.kind === 'member' ? context.caller.memberId : null;
    return Promise.all(
      places.map(async (place) => {
        const isMe = place.memberId === me;
        const [name, standing] = await Promise.all([
          names === 'NONE' && !isMe ? null : this.reads.ask(context, this.names, place.memberId),
          this.reads.ask(context, readStandingsOf, place.memberId),
        ]);
        // who left or hid after a round had closed keeps the place, without a name
        const told = isMe || names === 'FULL' ? name : maskName(name);
        const shown = isMe || !isHidden(standing, shownByDefault) ? told : null;
        return { ...place, displayName: shown ?? '***', isMe };
      }),
    );
  }
}

/** A stored round, by the leaderboard as it was then. */
function recordOf({ tenant, clock }: RequestContext, period: PeriodRow): RoundRecord | null {
  const { board: code, startsAt, endsAt } = period;
  const board = boardAt(tenant, code, Math.min(clock.now(), endsAt ?? clock.now())) ?? boardAt(tenant, code, clock.now());
  return board && new RoundRecord(board, { startsAt, endsAt }, period);
}

function instantIn(cursor: string): Instant {
  if (!/^-?\d{1,15}$/.test(cursor)) throw notOurs();
  return Number(cursor);
}

function keyIn(cursor: string): Key {
  const match = /^(-\d{1,16})\.(\d{1,15})\.(\d{1,16})$/.exec(cursor);
  const [descending = 0, reached = 0, memberId = 0] = match?.slice(1).map(Number) ?? [];
  if (!match || ![descending, memberId].every(Number.isSafeInteger)) throw notOurs();
  return { descending, reached, memberId };
}

function notOurs(): ApiError {
  return new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
}
