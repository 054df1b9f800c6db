import { inOneBundle } from '../kernel/sql/bundle.js';
import { together } from '../kernel/sql/together.js';
const BEGIN = { name: 'begin reading', text: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' };
// Reads are look-ups by key: their plans are kept, and made as if no table were small, because it may have been when they were made.
const ENTER = {
    name: 'enter program',
    text: `SELECT set_config('app.program', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true),
    set_config('enable_seqscan', 'off', true)`,
};
/**
 * Runs reads in one transaction that sees one program and one instant of the database. `send` sends all its statements before it returns: they make one
 * round trip together with the transaction's ends.
 */
export async function readPipelined(pool, programId, send) {
    if (!Number.isSafeInteger(programId))
        throw new TypeError('A program id is a whole number.');
    const client = await pool.connect();
    let failure;
    try {
        const [opened, answers, closed] = inOneBundle(client, (sql) => [
            [sql.query(BEGIN), sql.query({ ...ENTER, values: [programId] })],
            send(sql),
            sql.query({ name: 'commit', text: 'COMMIT' }),
        ]);
        // The client goes back only when nothing of this is still on its way.
        await together([...opened, ...answers, closed]);
        return await Promise.all(answers);
    }
    catch (error) {
        // What follows a failed statement was skipped, the end of the transaction too.
        await client.query('ROLLBACK').catch((lost) => {
            failure = lost;
        });
        throw error;
    }
    finally {
        client.release(failure);
    }
}
//# sourceMappingURL=read-pipelined.js.map