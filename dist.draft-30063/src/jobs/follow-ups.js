/** Younger ones are under way in the process that left them. */
const GRACE_MS = 30_000;
/**
 * Does what commands left to others and a process that died did not get to. May run in several processes at once: each is done once. @returns how many were
 * there to do
 */
export async function doLeft(owner, followUp, clock, goOn = () => true) {
    const until = clock.now() - GRACE_MS;
    const { rows } = await owner.query('SELECT DISTINCT program_id AS id FROM follow_up WHERE created_at <= to_timestamp($1 / 1000.0) ORDER BY id', [until]);
    const outcomes = await Promise.allSettled(rows.map(({ id }) => followUp(id, until, goOn)));
    for (const outcome of outcomes)
        if (outcome.status === 'rejected')
            throw outcome.reason;
    return outcomes.reduce((sum, outcome) => sum + (outcome.status === 'fulfilled' ? outcome.value : 0), 0);
}
//# sourceMappingURL=follow-ups.js.map