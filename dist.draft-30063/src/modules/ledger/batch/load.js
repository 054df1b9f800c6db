import { idArray, millis } from '../../../kernel/sql/bulk.js';
import { together } from '../../../kernel/sql/together.js';
import { accountColumns, lotColumns, lotOf, walletState } from '../account-rows.js';
/**
 * Locks all accounts of these members, in one order for everybody, and reads them. Whoever changes what a member may do takes these locks first, so what
 * the following statements read stays true until the batch ends.
 */
export async function lockAccounts(sql, programId, memberIds) {
    const { rows } = await sql.query({
        name: 'lock accounts',
        text: `${accountsOf} ORDER BY member_id, wallet_id FOR NO KEY UPDATE`,
        values: [programId, idArray(memberIds)],
    });
    return rows;
}
/** The same without the locks, for what is only looked at. */
export async function readAccounts(sql, programId, memberIds) {
    const { rows } = await sql.query({
        name: 'read accounts',
        text: accountsOf,
        values: [programId, idArray(memberIds)],
    });
    return rows;
}
const accountsOf = `SELECT ${accountColumns} FROM account WHERE program_id = (SELECT $1::int) AND member_id = ANY ($2::bigint[])`;
/** Reads the members' status: after the lock, in a statement of its own, or it would be that of before the wait. Puts them into the book. */
export async function loadMembers(sql, book, memberIds, locked) {
    const asked = sql.query({
        name: 'load members',
        text: `SELECT id, external_id AS "externalId", status, ${millis('joined_at', '"joinedAt"')}
      FROM member WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])`,
        values: [book.program.id, idArray(memberIds)],
    });
    const [accounts, { rows }] = await together([locked, asked]);
    for (const row of rows)
        book.members.set(row.id, { ...row, wallets: new Map() });
    for (const row of accounts) {
        const wallet = walletState(row, book.program);
        if (wallet)
            book.members.get(row.member_id)?.wallets.set(row.wallet_id, wallet);
    }
}
/** Open lots of these members. */
export async function readOpenLots(sql, programId, memberIds) {
    const { rows } = await sql.query({
        name: 'open lots',
        text: `SELECT ${lotColumns} FROM lot l WHERE l.program_id = (SELECT $1::int) AND l.member_id = ANY ($2::bigint[]) AND l.closed_at IS NULL`,
        values: [programId, idArray(memberIds)],
    });
    return rows;
}
/** Lots that `source` (SQL giving `lot_id`) names, open or closed: awards that a return diminishes. */
export async function readLots(sql, name, source, values) {
    const { rows } = await sql.query({
        name,
        text: `SELECT ${lotColumns} FROM (${source}) AS wanted, LATERAL (
        SELECT * FROM lot o WHERE o.program_id = (SELECT $1::int) AND o.id = wanted.lot_id OFFSET 0) AS l`,
        values,
    });
    return rows;
}
/** Puts lots into the wallets of the book, once its members are there; one that is there already stays as it is. */
export async function placeLots(book, rows) {
    await book.membersLoaded;
    for (const row of rows) {
        const lots = book.members.get(row.member_id)?.wallets.get(row.wallet_id)?.lots;
        if (lots && !lots.has(row.id))
            lots.set(row.id, lotOf(row));
    }
}
/** Active holds of these members with what they reserve of which lots: the uses of their HOLD entries. */
export async function readActiveHolds(sql, programId, memberIds) {
    const { rows } = await sql.query({
        name: 'active holds',
        text: `SELECT h.id, h.member_id, h.wallet_id, h.sequence, h.points, h.order_id, h.actor, ${millis('h.created_at')}, ${millis('h.expires_at')},
        (SELECT jsonb_agg(jsonb_build_array(u.lot_id, u.held_change)) FROM lot_use u WHERE u.program_id = h.program_id
          AND u.member_id = h.member_id AND u.wallet_id = h.wallet_id AND u.sequence = h.sequence) AS parts
      FROM hold h WHERE h.program_id = (SELECT $1::int) AND h.member_id = ANY ($2::bigint[]) AND h.status = 'ACTIVE'`,
        values: [programId, idArray(memberIds)],
    });
    return rows.map((row) => ({
        id: row.id,
        memberId: row.member_id,
        walletId: row.wallet_id,
        sequence: row.sequence,
        points: row.points,
        captured: 0,
        status: 'ACTIVE',
        orderId: row.order_id,
        actor: row.actor,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        endedAt: null,
        parts: row.parts.map(([lotId, points]) => ({ lotId, points })),
        row: 'same',
    }));
}
//# sourceMappingURL=load.js.map