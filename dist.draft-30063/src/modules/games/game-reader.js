import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { toConnection } from '../../kernel/pagination.js';
import { localDate } from '../../kernel/zone-clock.js';
import { dailyLeft } from './chances.js';
import { gameAt, gameVersion } from './game-kind.js';
import { PlayRecord } from './play-record.js';
import { readGameStates, readPlayed } from './read-games.js';
import { readEntryPages, readPlayPages, readPlays } from './read-plays.js';
import { commitmentOf, entryId } from './seeds.js';
/** As the fields of a play declare. */
const readers = accessRule('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] });
/** Reads games and plays for callers: a member's own token sees its own plays, and to it no other exists. */
export class GameReader {
    constructor(reads, seedOf) {
        this.reads = reads;
        this.seedOf = seedOf;
    }
    /** Of the seed that plays come from now; null once a draw was held. */
    async commitment(context, game) {
        const { epoch, closedAt } = await this.reads.ask(context, readGameStates, game);
        return closedAt === null ? commitmentOf(this.seedOf(context.tenant.id, game, epoch)).toString('hex') : null;
    }
    async chances(context, memberId, game) {
        const played = await this.reads.ask(context, readPlayed, { memberId, game });
        const now = context.clock.now();
        const says = gameAt(context.tenant, game, now);
        const daily = says === null ? 0 : dailyLeft(says.dailyChances, played, localDate(now, context.tenant.timeZone));
        return { daily, extra: played.extra, plays: played.plays };
    }
    async byId(context, id) {
        const row = await this.reads.ask(context, readPlays, id);
        const { caller } = context;
        if (row === null || (caller.kind === 'member' && caller.memberId !== row.memberId))
            return null;
        return this.record(context, row);
    }
    record({ tenant }, row) {
        const game = gameVersion(tenant, row.game, row.version);
        if (!game)
            throw new Error(`play ${row.id} is of a version that is not there`);
        return new PlayRecord(row, game);
    }
    /** Newest first. */
    async page(context, request, memberId, game) {
        const before = keyOf(request.after) ?? Number.MAX_SAFE_INTEGER;
        const rows = await this.reads.ask(context, readPlayPages, { memberId, game, before, limit: request.limit + 1 });
        const records = rows.map((row) => this.record(context, row));
        return toConnection(request, records, ({ row }) => row.id);
    }
    async entries(context, request, game) {
        const after = keyOf(request.after) ?? 0;
        const rows = await this.reads.ask(context, readEntryPages, { game, after, limit: request.limit + 1 });
        const entries = rows.map(({ id, clientSeed, drawn }) => ({ id, entry: entryId(id), clientSeed, prize: drawn }));
        return toConnection(request, entries, ({ id }) => id);
    }
    node() {
        return {
            type: 'GamePlay',
            load: async (context, key) => /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, readers) ? this.byId(context, Number(key)) : null,
        };
    }
}
function keyOf(cursor) {
    if (cursor === null)
        return null;
    if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return Number(cursor);
}
//# sourceMappingURL=game-reader.js.map