import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal } from '../../kernel/refusal.js';
import { idArray, textArray } from '../../kernel/sql/bulk.js';
import { newestGame } from './game-kind.js';
import { commitmentOf, drawAmong, entryId, hashEntries } from './seeds.js';
/** Codes of a program's lucky draws whose time has come. */
export function drawsDue(program, now) {
    const codes = new Set(program.scheme.games.filter(({ kind }) => kind === 'LUCKY_DRAW').map(({ code }) => code));
    return [...codes].filter((code) => (newestGame(program, code)?.endsAt ?? Number.POSITIVE_INFINITY) <= now);
}
/**
 * Holds a lucky draw, once: closes it, fixes the list of its entries by their hash, draws by the seed that was committed to, and reveals it. The lock on the game's
 * row makes it wait for plays under way; whoever comes second finds it held. @returns whether it was held now
 */
export async function holdDraw(pool, program, game, now, seedOf) {
    const held = await runInProgram(pool, program.id, async (sql) => {
        const epoch = await close(sql, program.id, game, now);
        return epoch === null ? false : draw(sql, program, { game, epoch, now, seed: seedOf(program.id, game, epoch) });
    });
    if (isRefusal(held))
        throw new Error(`draw ${game} was refused: ${held.message}`);
    return held;
}
/** The epoch; null where it was closed before. */
async function close(sql, programId, game, now) {
    await sql.query({
        text: 'INSERT INTO game_state (program_id, game) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        values: [programId, game],
    });
    const { rows } = await sql.query({
        text: `UPDATE game_state SET closed_at = to_timestamp($3::float8 / 1000.0), epoch = epoch + 1
      WHERE program_id = $1 AND game = $2 AND closed_at IS NULL RETURNING epoch - 1 AS epoch`,
        values: [programId, game, now],
    });
    return rows[0]?.epoch ?? null;
}
async function draw(sql, program, { game, epoch, now, seed }) {
    const says = newestGame(program, game);
    if (!says)
        throw new Error(`the program has no game ${game}`);
    const entries = await entriesOf(sql, program.id, game);
    const winners = drawAmong(seed, game, entries, says.prizes);
    const won = entries.flatMap(({ id, entry }) => {
        const prize = winners.get(entry);
        return prize === undefined ? [] : [{ id, prize }];
    });
    await sql.query({
        text: `UPDATE game_play p SET status = CASE WHEN w.prize IS NULL THEN 'SETTLED' ELSE 'DRAWN' END, drawn = w.prize
      FROM game_play o LEFT JOIN unnest($3::bigint[], $4::text[]) AS w (id, prize) ON w.id = o.id
      WHERE p.program_id = $1 AND p.id = o.id AND o.program_id = $1 AND o.game = $2`,
        values: [program.id, game, idArray(won.map(({ id }) => id)), textArray(won.map(({ prize }) => prize))],
    });
    await sql.query({
        text: `INSERT INTO game_draw (program_id, game, version, epoch, entries, entries_hash, drawn_at)
      VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000.0))`,
        values: [program.id, game, says.version, epoch, entries.length, hashEntries(entries), now],
    });
    await reveal(sql, program.id, { game, epoch, seed, now, by: 'system' });
    return true;
}
async function entriesOf(sql, programId, game) {
    const { rows } = await sql.query({
        text: `SELECT id, member_id AS "memberId", client_seed AS "clientSeed" FROM game_play WHERE program_id = $1 AND game = $2 ORDER BY id`,
        values: [programId, game],
    });
    return rows.map((row) => ({ ...row, entry: entryId(row.id) }));
}
/** Writes a seed down for all to see; its commitment as well, where nobody played with it. */
export async function reveal(sql, programId, { game, epoch, seed, now, by }) {
    await sql.query({
        text: `INSERT INTO game_seed AS s (program_id, game, epoch, commitment, committed_at, seed, revealed_at, revealed_by)
      VALUES ($1, $2, $3, $4, to_timestamp($6::float8 / 1000.0), $5, to_timestamp($6::float8 / 1000.0), $7)
      ON CONFLICT (program_id, game, epoch) DO UPDATE SET seed = excluded.seed, revealed_at = excluded.revealed_at, revealed_by = excluded.revealed_by`,
        values: [programId, game, epoch, commitmentOf(seed), seed, now, by],
    });
}
//# sourceMappingURL=hold-draw.js.map