import { readPipelined } from '../../../database/index.js';
import { millis } from '../../../kernel/sql/bulk.js';
import { Draft } from '../draft.js';
import { readStandings } from '../read/standings.js';
import { review } from '../review.js';
import { newcomer, rankOf } from '../standing.js';
const CHUNK = 1_000;
/** Tries other tiers on all members, a thousand at a time: what would become of each if they began now. Nothing is written. */
export class PreviewScheme {
    constructor(pool, clock) {
        this.pool = pool;
        this.clock = clock;
    }
    async run(program, definition) {
        const now = this.clock.now();
        const version = Math.max(0, ...program.scheme.tiers.map((scheme) => scheme.version)) + 1;
        const candidate = { ...definition, code: 'default', version, validFrom: now, validUntil: null };
        const count = new Count(candidate);
        let last = 0;
        for (;;) {
            const chunk = await this.read(program, last, now);
            if (chunk.length === 0)
                return count.effect();
            for (const { joinedAt, stored } of chunk)
                count.add(program, candidate, joinedAt, stored, now);
            last = chunk.at(-1)?.id ?? last;
        }
    }
    async read(program, after, now) {
        const [rows = []] = await readPipelined(this.pool, program.id, (sql) => [selectMembers(sql, program.id, after)]);
        if (rows.length === 0)
            return [];
        const ids = rows.map(({ id }) => id);
        const [standings] = await readPipelined(this.pool, program.id, (sql) => [readStandings(sql, program, ids, now)]);
        return rows.map((row) => ({ ...row, stored: standings?.get(row.id) ?? null }));
    }
}
async function selectMembers(sql, programId, after) {
    const { rows } = await sql.query({
        text: `SELECT id, ${millis('joined_at', '"joinedAt"')} FROM member
      WHERE program_id = (SELECT $1::int) AND id > $2 AND status <> 'CLOSED' ORDER BY id LIMIT ${CHUNK}`,
        values: [programId, after],
    });
    return rows;
}
class Count {
    constructor(candidate) {
        this.members = 0;
        this.up = 0;
        this.down = 0;
        this.byCode = new Map();
        for (const { code } of candidate.tiers)
            this.of(code);
    }
    add(program, candidate, joinedAt, stored, now) {
        const { timeZone, scheme } = program;
        const days = stored?.days ?? [];
        const present = { joinedAt, timeZone, schemes: scheme.tiers, days };
        const { standing } = review(stored?.standing ?? newcomer(joinedAt), present, now);
        const before = new Draft(standing, present);
        const held = before.held;
        // What was to come after now is replaced by what is tried.
        const known = scheme.tiers.filter(({ validFrom, version }) => validFrom <= now || version <= standing.schemeVersion);
        const future = { ...present, schemes: [...known, candidate] };
        const after = new Draft(review(standing, future, now).standing, future).held;
        this.members += 1;
        if (held !== '')
            this.of(held).before += 1;
        this.of(after).after += 1;
        const rank = rankOf(candidate, after);
        const rankBefore = rankIn(candidate, held) ?? (before.scheme ? rankOf(before.scheme, held) : 0);
        if (rank === rankBefore)
            return;
        this.of(after)[rank > rankBefore ? 'fromBelow' : 'fromAbove'] += 1;
        this[rank > rankBefore ? 'up' : 'down'] += 1;
    }
    effect() {
        const { members, up, down } = this;
        return { members, up, down, stay: members - up - down, tiers: [...this.byCode.values()] };
    }
    of(code) {
        const known = this.byCode.get(code) ?? { code, before: 0, after: 0, fromBelow: 0, fromAbove: 0 };
        this.byCode.set(code, known);
        return known;
    }
}
function rankIn(scheme, code) {
    const rank = rankOf(scheme, code);
    return rank < 0 ? null : rank;
}
//# sourceMappingURL=preview-scheme.js.map