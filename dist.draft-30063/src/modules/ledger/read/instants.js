/** Rewrites an instant of a session whose zone is UTC, `2026-03-31 16:00:00.12+00`, to the millisecond. Making a Date of it only to write it again costs more. */
export function instantText(written) {
    const time = written.slice(11, -3);
    const millis = time.length > 8 ? time.slice(8, 12).padEnd(4, '0') : '.000';
    return `${written.slice(0, 10)}T${time.slice(0, 8)}${millis}Z`;
}
//# sourceMappingURL=instants.js.map