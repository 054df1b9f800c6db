import { crc32 } from 'node:zlib';
import { enrolCustomers } from '../replay/enrol.js';
import { inParallel } from '../replay/parallel.js';
import { createIfMissing } from '../replay/program.js';
import { startProgress } from '../replay/progress.js';
import { play } from './play.js';
import { programInput, schemes, shopCurrency, shopKinds, shopTimeZone } from './schemes.js';
import { commandsPerMonth } from './shoppers.js';
/** Shoppers who give each other points. */
const familySize = 3;
/** Makes two programs of its own, plays half of a shop's `members` to each and compares all with the model. */
export async function generateShop(door, { seed, members, months, concurrency }) {
    const began = performance.now();
    const stamp = Date.now().toString(36);
    const total = { done: {}, refused: 0, balances: 0, differences: [] };
    const programs = [];
    const progress = startProgress('Commands', members * (months * commandsPerMonth + 1));
    for (const [index, kind] of shopKinds.entries()) {
        const code = `generated-${seed}-${kind}-${stamp}`;
        programs.push(code);
        const api = await openShop(door, code, kind);
        const count = Math.floor((members + index) / shopKinds.length);
        await inParallel(families(kind, count), concurrency, async (names) => {
            await enrolCustomers(api, names, { concurrency: 1, onEnrolled: () => undefined });
            const ownSeed = crc32(`${seed} ${names[0]}`);
            add(total, await play(api, schemes[kind], { members: names, seed: ownSeed, months, onCommand: () => progress.add(1) }));
        });
    }
    progress.end();
    const seconds = (performance.now() - began) / 1000;
    const commands = Object.values(total.done).reduce((sum, count) => sum + count, total.refused);
    const figures = { seconds: Math.round(seconds * 100) / 100, perSecond: Math.round(commands / seconds) };
    return { seed, programs, members, ...total, ...figures };
}
function families(kind, count) {
    const names = Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`);
    return Array.from({ length: Math.ceil(count / familySize) }, (_, index) => names.slice(index * familySize, (index + 1) * familySize));
}
async function openShop(door, code, kind) {
    const input = programInput(schemes[kind]);
    await createIfMissing(door.platform, { code, currency: shopCurrency, timeZone: shopTimeZone, region: 'CN', input });
    return door.program(code);
}
function add(total, played) {
    for (const [kind, count] of Object.entries(played.done))
        total.done[kind] = (total.done[kind] ?? 0) + count;
    total.refused += played.refused;
    total.balances += played.balances;
    total.differences.push(...played.differences);
}
//# sourceMappingURL=generate-shop.js.map