/** The oldest position that somebody who got so far still needs. */
export function oldestNeeded(at) {
    return at.owed[0] ?? at.position + 1;
}
export function writePosition(at) {
    let below = at.position;
    const steps = [];
    for (const owed of [...at.owed].reverse()) {
        steps.push((below - owed).toString(36));
        below = owed;
    }
    return [at.position.toString(36), ...steps].join('.');
}
/** Null for what `writePosition` did not write. */
export function readPosition(text) {
    if (!/^[0-9a-z]{1,11}(\.[0-9a-z]{1,11})*$/.test(text))
        return null;
    const [position = 0, ...steps] = text.split('.').map((part) => Number.parseInt(part, 36));
    const owed = [];
    let below = position;
    for (const step of steps) {
        below -= step;
        owed.unshift(below);
    }
    const at = { position, owed };
    return Number.isSafeInteger(position) && below >= 0 && !steps.includes(0) && writePosition(at) === text ? at : null;
}
//# sourceMappingURL=stream-position.js.map