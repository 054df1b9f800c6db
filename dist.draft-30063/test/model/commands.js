export const done = (details = {}) => ({
    ok: true,
    created: true,
    ...details,
});
export const notFound = { ok: false, codes: ['NOT_FOUND'] };
/** Lists the codes of all conditions that hold; null when nothing speaks against the command. */
export function refusal(...conditions) {
    const codes = conditions.flatMap(([holds, ...each]) => (holds ? each : []));
    return codes.length === 0 ? null : { ok: false, codes: [...new Set(codes)] };
}
//# sourceMappingURL=commands.js.map