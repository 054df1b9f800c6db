import { drawAmong, drawnPlace, entryId, hashEntries } from '../games/index.js';
import { shownFaults } from './run-checks.js';
const PAGE = 2_000;
const REVEALED = `
  SELECT p.program_id AS program, p.game, p.version, p.id::text AS play, p.member_id::text AS member, p.nonce::text AS nonce, p.client_seed AS "clientSeed",
    s.seed, p.drawn
  FROM game_play p JOIN game_seed s ON s.program_id = p.program_id AND s.game = p.game AND s.epoch = p.epoch AND s.seed IS NOT NULL`;
/** Plays anew, with the seeds that were revealed, whatever was played with them, and holds lucky draws again. */
export async function checkOutcomes(client) {
    const began = performance.now();
    const games = await readVersions(client);
    const found = [];
    let faults = 0;
    const note = (fault) => {
        if (fault === null)
            return;
        faults += 1;
        if (found.length < shownFaults)
            found.push(fault);
    };
    await client.query(`DECLARE plays NO SCROLL CURSOR FOR ${REVEALED} ORDER BY p.program_id, p.id`);
    for (;;) {
        const { rows } = await client.query(`FETCH ${PAGE} FROM plays`);
        for (const play of rows)
            note(whatDiffers(play, games));
        if (rows.length < PAGE)
            break;
    }
    await client.query('CLOSE plays');
    for (const draw of await readDraws(client))
        for (const fault of await drawAgain(client, draw, games))
            note(fault);
    return {
        name: 'game-outcomes',
        holds: 'what was drawn with a seed that is revealed is what the seeds give',
        faults,
        examples: found,
        seconds: (performance.now() - began) / 1000,
    };
}
const keyOf = ({ program, game, version }) => `${program} ${game} ${version}`;
async function readVersions(client) {
    const { rows } = await client.query(`SELECT program_id AS program, code AS game, version, definition FROM scheme_version WHERE kind = 'games'`);
    return new Map(rows.map((row) => [keyOf(row), row.definition]));
}
function whatDiffers(play, games) {
    const says = games.get(keyOf(play));
    if (says?.kind === 'LUCKY_DRAW')
        return null;
    const { program, game, member, nonce, clientSeed, seed, drawn } = play;
    const facts = { game, memberId: Number(member), nonce: Number(nonce), clientSeed };
    const expected = says ? says.prizes[drawnPlace(seed, facts, says.prizes)]?.code : null;
    return expected === drawn
        ? null
        : { program, member, play: play.play, fault: 'another prize was drawn', stored: drawn, expected };
}
async function readDraws(client) {
    const { rows } = await client.query(`SELECT d.program_id AS program, d.game, d.version, d.entries_hash AS hash, s.seed
     FROM game_draw d JOIN game_seed s ON s.program_id = d.program_id AND s.game = d.game AND s.epoch = d.epoch AND s.seed IS NOT NULL`);
    return rows;
}
async function drawAgain(client, draw, games) {
    const { program, game } = draw;
    const { rows } = await client.query(`${REVEALED} WHERE p.program_id = $1 AND p.game = $2 ORDER BY p.id`, [
        program,
        game,
    ]);
    const entries = rows.map((row) => ({ ...row, entry: entryId(Number(row.play)), memberId: Number(row.member) }));
    if (!hashEntries(entries).equals(draw.hash))
        return [{ program, game, fault: 'the entries are not those that were drawn among' }];
    const won = drawAmong(draw.seed, game, entries, games.get(keyOf(draw))?.prizes ?? []);
    return entries
        .filter(({ entry, drawn }) => (won.get(entry) ?? null) !== drawn)
        .map(({ entry, play, member, drawn }) => {
        const expected = won.get(entry) ?? null;
        return { program, member, play, fault: 'another prize was drawn', stored: drawn, expected };
    });
}
//# sourceMappingURL=game-outcomes.js.map