import { idArray, textArray } from '../../../kernel/sql/bulk.js';
import { localDate } from '../../../kernel/zone-clock.js';
export const transferKey = (memberId, walletId, day) => `${memberId}.${walletId}.${day}`;
/** What members sent on the present local day: guarded by the senders' account locks. */
export const transferDaysPart = {
    name: 'transfer days',
    need: () => [],
    async load(sql, book, need) {
        if (need.length === 0 || book.program.transfers.dailyLimit === null)
            return new Map();
        const days = new Set(need.map(({ now }) => localDate(now, book.program.timeZone)));
        const { rows } = await sql.query({
            name: 'transfer days',
            text: `SELECT member_id AS "memberId", wallet_id AS "walletId", day::text AS day, points FROM transfer_day
        WHERE program_id = (SELECT $1::int) AND member_id = ANY ($2::bigint[]) AND day = ANY ($3::date[])`,
            values: [book.program.id, idArray(need.map(({ memberId }) => memberId)), textArray(days)],
        });
        return new Map(rows.map((row) => [transferKey(row.memberId, row.walletId, row.day), { ...row, changed: false }]));
    },
    write: (sql, book, days) => [...days.values()]
        .filter(({ changed }) => changed)
        .map(async ({ memberId, walletId, day, points }) => {
        await sql.query({
            text: `INSERT INTO transfer_day VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (program_id, member_id, wallet_id, day) DO UPDATE SET points = excluded.points`,
            values: [book.program.id, memberId, walletId, day, points],
        });
    }),
};
//# sourceMappingURL=transfer-days-part.js.map