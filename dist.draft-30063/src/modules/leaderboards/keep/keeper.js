import { KnownTrees } from './known-trees.js';
import { stepBoards } from './step.js';
/** Steps of a process follow one another no sooner: what a busy program leaves meanwhile is taken together. */
const STEP_MS = 200;
/** How often a process looks for what others left: those that died, or were at work on the same program when this one was. */
const LOOK_MS = 500;
/**
 * Keeps the scores of all programs up to date, within a second of what counts. Every process has one; they take turns, program by program, by a lock in the
 * database. Commits of this process wake it.
 */
export class BoardKeeper {
    constructor(deps) {
        this.deps = deps;
        this.trees = new KnownTrees();
        this.woken = new Set();
        this.running = null;
        this.stopped = false;
        this.endPause = null;
        /** Whether news may end the present pause. */
        this.isIdle = false;
    }
    start() {
        this.running ??= this.run();
    }
    async stop() {
        this.stopped = true;
        this.endPause?.();
        await this.running;
    }
    /** Something was left for the leaderboards of a program. */
    wake(programId) {
        this.woken.add(programId);
        if (this.isIdle)
            this.endPause?.();
    }
    /** Takes all that was left so far, here and now. @returns how many changes */
    async catchUp(programId) {
        for (let taken = 0;;) {
            const step = await this.step(programId, true);
            taken += step.taken;
            if (!step.more)
                return taken;
        }
    }
    step(programId, wait = false) {
        return stepBoards({ ...this.deps, trees: this.trees }, programId, wait);
    }
    async run() {
        let lookedAt = 0;
        while (!this.stopped) {
            const began = performance.now();
            try {
                if (began - lookedAt >= LOOK_MS) {
                    lookedAt = began;
                    for (const id of await this.waiting())
                        this.woken.add(id);
                }
                const ids = [...this.woken];
                this.woken.clear();
                for (const id of ids)
                    if (!this.stopped)
                        await this.work(id).catch((error) => this.failed(error, id));
            }
            catch (error) {
                this.failed(error, null);
            }
            await this.pause(STEP_MS);
            this.isIdle = true;
            if (this.woken.size === 0)
                await this.pause(LOOK_MS - STEP_MS);
            this.isIdle = false;
        }
    }
    /** What is not done, because another process is at it, or it is too early to tell of it, is found again by looking. */
    async work(programId) {
        const { more } = await this.step(programId);
        if (more)
            this.woken.add(programId);
    }
    /** One program that fails keeps none of the others waiting; it is found again by looking. */
    failed(error, programId) {
        if (!this.stopped)
            this.deps.log.warn({ err: error, programId }, 'leaderboards could not be kept up; it is tried again');
    }
    async waiting() {
        const { rows } = await this.deps.pool.query({
            name: 'leaderboards waiting',
            text: 'SELECT leaderboards_waiting() AS id',
        });
        return rows.map(({ id }) => id);
    }
    pause(milliseconds) {
        if (this.stopped)
            return Promise.resolve();
        return new Promise((resolve) => {
            const end = () => {
                clearTimeout(timer);
                this.endPause = null;
                resolve();
            };
            const timer = setTimeout(end, milliseconds);
            this.endPause = end;
        });
    }
}
//# sourceMappingURL=keeper.js.map