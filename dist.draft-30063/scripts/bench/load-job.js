import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../../src/kernel/startup-error.js';
/** Runs a load in a process of its own. @throws StartupError when requests failed: a rate of refusals is no rate */
export async function runLoad(job) {
    const child = fork(fileURLToPath(new URL('load.js', import.meta.url)));
    child.send(job);
    const [result] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])]));
    if (result === null)
        throw new StartupError('The load ended without a result.');
    if (result.failed > 0)
        throw new StartupError(`${result.failed} requests of the load failed, the first with: ${result.firstFailure}`);
    return result;
}
//# sourceMappingURL=load-job.js.map