import type { Reads } from '../../database/index.js';
import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import type { RequestContext } from '../../kernel/context.js';
import type { NodeLoader } from '../../kernel/node.js';
import { type Connection, type PageRequest, toConnection } from '../../kernel/pagination.js';
import { OutdatedProgram } from '../../kernel/program-config.js';
import { localDate } from '../../kernel/zone-clock.js';
import { dailyLeft } from './chances.js';
import type { Play } from './game-book.js';
import { gameAt, gameVersion } from './game-kind.js';
import { PlayRecord } from './play-record.js';
import { readGameStates, readPlayed } from './read-games.js';
import { readEntryPages, readPlayPages, readPlays } from './read-plays.js';
import { commitmentOf, entryId, type SeedOf } from './seeds.js';

/** As the fields of a play declare. */
const readers = accessRule('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] });

/** What a member has left of a game. */
export interface ChancesView {
  daily: number | null;
  extra: number;
  plays: number;
}

/** An entry of a lucky draw, as everybody may see it. */
export interface EntryView {
  id: number;
  entry: string;
  clientSeed: string;
  prize: string | null;
}

/** Reads games and plays for callers: a member's own token sees its own plays, and to it no other exists. */
export class GameReader {
  constructor(
    private readonly reads: Reads,
    private readonly seedOf: SeedOf,
  ) {}

  /** Of the seed that plays come from now; null once a draw was held. */
  async commitment(context: RequestContext, game: string): Promise<string | null> {
    const { epoch, closedAt } = await this.reads.ask(context, readGameStates, game);
    return closedAt === null ? commitmentOf(this.seedOf(context.tenant.id, game, epoch)).toString('hex') : null;
  }

  async chances(context: RequestContext, memberId: number, game: string): Promise<ChancesView> {
    const played = await this.reads.ask(context, readPlayed, { memberId, game });
    const now = context.clock.now();
    const says = gameAt(context.tenant, game, now);
    const daily = says === null ? 0 : dailyLeft(says.dailyChances, played, localDate(now, context.tenant.timeZone));
    return { daily, extra: played.extra, plays: played.plays };
  }

  async byId(context: RequestContext, id: number): Promise<PlayRecord | null> {
    const row = await this.reads.ask(context, readPlays, id);
    const { caller } = context;
    if (row === null || (caller.kind === 'member' && caller.memberId !== row.memberId)) return null;
    return this.record(context, row);
  }

  record({ tenant }: RequestContext, row: Play): PlayRecord {
    const game = gameVersion(tenant, row.game, row.version);
    if (!game) throw new OutdatedProgram(`play ${row.id} is of a version that is not there`);
    return new PlayRecord(row, game);
  }

  /** Newest first. */
  async page(
    context: RequestContext,
    request: PageRequest,
    memberId: number,
    game: string | null,
  ): Promise<Connection<PlayRecord>> {
    const before = keyOf(request.after) ?? Number.MAX_SAFE_INTEGER;
    const rows = await this.reads.ask(context, readPlayPages, { memberId, game, before, limit: request.limit + 1 });
    const records = rows.map((row) => this.record(context, row));
    return toConnection(request, records, ({ row }) => row.id);
  }

  async entries(context: RequestContext, request: PageRequest, game: string): Promise<Connection<EntryView>> {
    const after = keyOf(request.after) ?? 0;
    const rows = await this.reads.ask(context, readEntryPages, { game, after, limit: request.limit + 1 });
    const entries = rows.map(({ id, clientSeed, drawn }) => ({ id, entry: entryId(id), clientSeed, prize: drawn }));
    return toConnection(request, entries, ({ id }) => id);
  }

  node(): NodeLoader {
    return {
      type: 'GamePlay',
      load: async (context, key) =>
        /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, readers) ? this.byId(context, Number(key)) : null,
    };
  }
}

function keyOf(cursor: string | null): number | null {
  if (cursor === null) return null;
  if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
    throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
  return Number(cursor);
}
