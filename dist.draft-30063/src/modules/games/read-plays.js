import { idArray } from '../../kernel/sql/bulk.js';
import { PLAY } from './load-games.js';
/** Plays by id; null where there is none. */
export const readPlays = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'game plays',
        text: `SELECT ${PLAY} FROM game_play p WHERE p.program_id = $1 AND p.id = ANY ($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
};
export const readPlayPages = (sql, program, pages) => Promise.all(pages.map(async ({ memberId, game, before, limit }) => {
    const { rows } = await sql.query({
        name: 'game play page',
        text: `SELECT ${PLAY} FROM game_play p WHERE p.program_id = $1 AND p.member_id = $2 AND p.id < $3 AND ($4::text IS NULL OR p.game = $4)
          ORDER BY p.id DESC LIMIT $5`,
        values: [program.id, memberId, before, game, limit],
    });
    return rows;
}));
/** A page of the entries of a lucky draw, in the order in which they were made. */
export const readEntryPages = (sql, program, pages) => Promise.all(pages.map(async ({ game, after, limit }) => {
    const { rows } = await sql.query({
        name: 'draw entries',
        text: `SELECT id, client_seed AS "clientSeed", drawn FROM game_play WHERE program_id = $1 AND game = $2 AND id > $3 ORDER BY id LIMIT $4`,
        values: [program.id, game, after, limit],
    });
    return rows;
}));
//# sourceMappingURL=read-plays.js.map