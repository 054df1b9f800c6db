/** How many rows at fault a check shows; it counts all of them. */
export const shownFaults = 10;
/** Runs one check in the caller's snapshot. */
export async function runCheck(client, check) {
    const began = performance.now();
    const { rows } = await client.query(`SELECT fault.*, count(*) OVER () AS faults FROM (${check.sql}) fault LIMIT ${shownFaults}`);
    const examples = rows.map(({ faults: _, ...where }) => where);
    const seconds = (performance.now() - began) / 1000;
    return { name: check.name, holds: check.holds, faults: Number(rows[0]?.faults ?? 0), examples, seconds };
}
//# sourceMappingURL=run-checks.js.map