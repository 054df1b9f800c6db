import { inForce } from '../../kernel/scheme/scheme.js';
import { presentTiers } from '../tiers/index.js';
const CHUNK = 500;
/** How the tiers that members would have differ from those that they have. Null where there would be none. */
export async function tierEffect({ simulation, tried, program, now, read, pause }) {
    if (tried.scheme.tiers.length === 0)
        return null;
    const order = inForce(tried.scheme.tiers, now)[0]?.tiers.map(({ code }) => code) ?? [];
    const effect = { members: 0, up: 0, down: 0, moves: [] };
    let chunk = new Map();
    const compare = async () => {
        const members = chunk;
        chunk = new Map();
        const present = await read((sql) => presentTiers(sql, program, members, now));
        for (const [id, { tier }] of members)
            count(effect, order, present.get(id) ?? '', tier);
        await pause();
    };
    for (const [id, tier, joinedAt] of simulation.tiersAt(now)) {
        chunk.set(id, { tier, joinedAt });
        if (chunk.size === CHUNK)
            await compare();
    }
    if (chunk.size > 0)
        await compare();
    effect.moves.sort((a, b) => b.members - a.members);
    return effect;
}
/** A tier that the tried scheme does not have, or none at all, counts as its lowest one. */
function count(effect, order, from, to) {
    effect.members += 1;
    if (from === to)
        return;
    const [before, after] = [Math.max(0, order.indexOf(from)), Math.max(0, order.indexOf(to))];
    if (after > before)
        effect.up += 1;
    if (after < before)
        effect.down += 1;
    const known = effect.moves.find((move) => move.from === from && move.to === to);
    if (known)
        known.members += 1;
    else
        effect.moves.push({ from, to, members: 1 });
}
//# sourceMappingURL=tier-effect.js.map