export const defaults = {
    connections: 200,
    heapBytes: 0,
    bufferedBytes: 1024 * 1024,
    stalledMs: 10_000,
    connectionInitMs: 10_000,
};
/** The largest request this caller may send; a caller who is not known yet gets what everyone gets. */
export function bodyLimit(limits, caller) {
    return caller?.kind === 'server' ? limits.serverBodyBytes : limits.bodyBytes;
}
//# sourceMappingURL=config.js.map