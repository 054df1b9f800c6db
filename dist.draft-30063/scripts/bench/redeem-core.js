import { randomInt, randomUUID } from 'node:crypto';
import { createApp, entities } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { openDatabase } from '../../src/database/index.js';
import { systemClock } from '../../src/kernel/clock.js';
import { numericKey } from '../../src/kernel/global-id.js';
import { isRefusal } from '../../src/kernel/refusal.js';
import { StartupError } from '../../src/kernel/startup-error.js';
import { redeemReward } from '../../src/modules/rewards/index.js';
/** Commands under way at once: as many as two lanes take in a batch. */
const AT_ONCE = 512;
const WARM_UP_SECONDS = 5;
/** Redemptions of one reward each second, given to the batcher of this process without HTTP and GraphQL. */
export async function measureCore(bench, rewardId, seconds) {
    const config = loadConfig({ ...process.env, LOG_LEVEL: 'warn', ...bench.environment });
    const database = await openDatabase(config, { entities });
    try {
        const app = await createApp(config, { clock: systemClock, database, jobs: false });
        const { rows } = await database.app.query("SELECT find_program('bench') AS id");
        const programId = rows[0]?.id;
        const reward = numericKey(rewardId, 'Reward');
        if (programId === undefined || reward === null)
            throw new StartupError('The program of the bench is not there.');
        await redeemFor(app.commands, { programId, reward, members: bench.members }, WARM_UP_SECONDS);
        await bench.settleDown();
        const done = await redeemFor(app.commands, { programId, reward, members: bench.members }, seconds);
        await app.close();
        return Math.round(done / seconds);
    }
    finally {
        await database.close();
    }
}
async function redeemFor(commands, { programId, reward, members }, seconds) {
    const until = performance.now() + seconds * 1000;
    let done = 0;
    const one = async () => {
        while (performance.now() < until) {
            const command = redeemReward({ programId, principal: 'server:bench', actingMember: null, idempotencyKey: randomUUID() }, {
                member: { by: 'externalId', value: `bench-${randomInt(1, members + 1)}` },
                rewardId: reward,
                quantity: 1,
                slotId: null,
                reference: null,
            });
            const outcome = isRefusal(command) ? command : await commands.run(command);
            if (isRefusal(outcome))
                throw new StartupError(`A redemption was refused: ${outcome.message}.`);
            if (performance.now() <= until)
                done += 1;
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    return done;
}
//# sourceMappingURL=redeem-core.js.map