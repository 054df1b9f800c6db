import { StartupError } from '../../src/kernel/startup-error.js';
const seconds = { s: 1, m: 60, h: 3_600, d: 86_400 };
const LONGEST_SECONDS = 366 * 86_400;
/** Seconds of a duration such as 30m, 12h or 7d. @throws StartupError */
export function readTtl(text) {
    const [, count, unit = 's'] = /^(\d{1,9})([smhd])?$/.exec(text) ?? [];
    const ttl = Number(count) * (seconds[unit] ?? 0);
    if (!(ttl >= 1 && ttl <= LONGEST_SECONDS))
        throw new StartupError('--ttl takes a duration such as 30m, 12h or 7d, up to 366d.');
    return ttl;
}
//# sourceMappingURL=read-ttl.js.map