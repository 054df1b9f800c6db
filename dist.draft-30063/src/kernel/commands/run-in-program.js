import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { isRefusal } from '../refusal.js';
/** Ends an attempt: what it wrote is rolled back, and it is tried again. */
class RunAgain extends Error {
}
/** Ends an attempt for good: what it wrote is rolled back, and the refusal is the answer. */
class Refused extends Error {
    constructor(refusal) {
        super('refused');
        this.refusal = refusal;
    }
}
const MAX_ATTEMPTS = 8;
// Serialization failure, deadlock, and a unique value that a concurrent transaction took after this one had looked for it.
const transient = new Set(['40001', '40P01', '23505']);
/**
 * Runs `work` in a transaction that sees one program. A refusal rolls back what was written before it. What lost a race against another transaction is
 * tried again from the start, so `work` may run several times and must do nothing outside of the database.
 */
export async function runInProgram(pool, programId, work) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await attemptOnce(pool, programId, work);
        }
        catch (error) {
            if (error instanceof Refused)
                return error.refusal;
            const lostRace = error instanceof RunAgain || (error instanceof DatabaseError && transient.has(error.code ?? ''));
            if (!lostRace || attempt === MAX_ATTEMPTS)
                throw error;
            await sleep(Math.random() * 2 ** attempt);
        }
    }
}
async function attemptOnce(pool, programId, work) {
    const client = await pool.connect();
    let broken;
    try {
        // Plans made while a table was empty would be kept: enrolments, and the checks of their foreign keys, would read it whole for ever.
        await client.query(`BEGIN; SET LOCAL plan_cache_mode = force_custom_plan; SELECT set_config('app.program', '${Math.trunc(programId)}', true)`);
        const sql = {
            query: ({ values, ...statement }) => client.query({ ...statement, values: values }),
        };
        const result = await work(sql, () => {
            throw new RunAgain();
        });
        if (isRefusal(result))
            throw new Refused(result);
        await client.query('COMMIT');
        return result;
    }
    catch (error) {
        await client.query('ROLLBACK').catch((failure) => {
            broken = failure;
        });
        throw error;
    }
    finally {
        client.release(broken);
    }
}
//# sourceMappingURL=run-in-program.js.map