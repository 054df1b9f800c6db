import { idArray, millis, textArray } from '../../kernel/sql/bulk.js';
/** By code of the game; that of one which nobody has played is fresh. */
export const readGameStates = async (sql, program, games) => {
    const { rows } = await sql.query({
        name: 'games',
        text: `SELECT g.game, g.epoch, ${millis('g.closed_at', '"closedAt"')},
        (SELECT coalesce(jsonb_object_agg(p.prize, p.given), '{}') FROM game_prize p WHERE p.program_id = g.program_id AND p.game = g.game) AS given
      FROM game_state g WHERE g.program_id = $1 AND g.game = ANY ($2::text[])`,
        values: [program.id, textArray(games)],
    });
    const found = new Map(rows.map((row) => [row.game, row]));
    return games.map((game) => found.get(game) ?? { epoch: 0, closedAt: null, given: {} });
};
/** What members have played of games. */
export const readPlayed = async (sql, program, keys) => {
    const { rows } = await sql.query({
        name: 'played',
        text: `SELECT w.n, o.plays, o.day::text AS day, o.day_plays AS "dayPlays", o.extra
      FROM unnest($2::bigint[], $3::text[]) WITH ORDINALITY AS w (member_id, game, n)
      JOIN game_member o ON o.program_id = $1 AND o.member_id = w.member_id AND o.game = w.game`,
        values: [program.id, idArray(keys.map(({ memberId }) => memberId)), textArray(keys.map(({ game }) => game))],
    });
    const played = keys.map(() => ({ plays: 0, day: null, dayPlays: 0, extra: 0 }));
    for (const { n, ...row } of rows)
        played[n - 1] = row;
    return played;
};
export const readSeeds = async (sql, program, keys) => {
    const { rows } = await sql.query({
        name: 'game seeds',
        text: `SELECT w.n, o.commitment, o.seed FROM unnest($2::text[], $3::bigint[]) WITH ORDINALITY AS w (game, epoch, n)
      JOIN game_seed o ON o.program_id = $1 AND o.game = w.game AND o.epoch = w.epoch`,
        values: [program.id, textArray(keys.map(({ game }) => game)), idArray(keys.map(({ epoch }) => epoch))],
    });
    const found = new Map(rows.map((row) => [row.n, row]));
    return keys.map((_, index) => found.get(index + 1) ?? null);
};
export const readDraws = async (sql, program, games) => {
    const { rows } = await sql.query({
        name: 'game draws',
        text: `SELECT game, epoch, entries, entries_hash AS "entriesHash", ${millis('drawn_at', '"drawnAt"')}
      FROM game_draw WHERE program_id = $1 AND game = ANY ($2::text[])`,
        values: [program.id, textArray(games)],
    });
    const found = new Map(rows.map((row) => [row.game, row]));
    return games.map((game) => found.get(game) ?? null);
};
export const readTallies = (sql, program, keys) => Promise.all(keys.map(async ({ game, version }) => {
    const { rows } = await sql.query({
        name: 'game tally',
        text: `SELECT drawn, prize, count(*) AS plays FROM game_play
          WHERE program_id = $1 AND game = $2 AND version = $3 AND drawn IS NOT NULL GROUP BY drawn, prize`,
        values: [program.id, game, version],
    });
    const tally = { drawn: {}, given: {} };
    for (const { drawn, prize, plays } of rows) {
        tally.drawn[drawn] = (tally.drawn[drawn] ?? 0) + plays;
        if (prize !== null)
            tally.given[prize] = (tally.given[prize] ?? 0) + plays;
    }
    return tally;
}));
//# sourceMappingURL=read-games.js.map