/**
 * Runs `work` in a transaction that sees one program only. The opening travels with the first statement of `work` in one packet. Commits when `work`
 * resolves; rolls back and rethrows when it throws. Nothing that `work` started may outlive it.
 */
export async function inProgram(pool, programId, work) {
    if (!Number.isSafeInteger(programId))
        throw new TypeError('A program id is a whole number.');
    const client = await pool.connect();
    let broken;
    try {
        const opened = client.query(`BEGIN; SELECT set_config('app.program', '${programId}', true)`);
        // it is awaited below; a lost connection must not count as unhandled while `work` still waits
        opened.catch(() => undefined);
        const result = await work(client);
        await opened;
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
//# sourceMappingURL=in-program.js.map