import { createHash, randomBytes } from 'node:crypto';
const GOOD_FOR_MS = 5 * 60_000;
const MINUTE_MS = 60_000;
const PER_MINUTE = 100;
/** Codes as the platform gives them out: of one mini-program, good once, for five minutes, a hundred a minute for each user. */
export class FakeCodes {
    constructor(now) {
        this.now = now;
        this.codes = new Map();
        this.used = new Map();
    }
    give(appId, user, phone = null) {
        const code = phone === null ? `0${randomBytes(12).toString('hex')}` : randomBytes(32).toString('hex');
        this.codes.set(code, { appId, user, phone, givenAt: this.now(), used: false });
        return code;
    }
    /** Who the code is of, or the error code of the platform. */
    take(appId, code, kind) {
        const given = this.codes.get(code);
        if (given === undefined || given.appId !== appId || (given.phone === null) !== (kind === 'login'))
            return 40029;
        if (this.now() - given.givenAt >= GOOD_FOR_MS)
            return 40029;
        if (given.used)
            return kind === 'login' ? 40163 : 40029;
        if (this.isTooOften(`${appId} ${given.user}`))
            return 45011;
        given.used = true;
        return given;
    }
    isTooOften(who) {
        const recent = (this.used.get(who) ?? []).filter((at) => this.now() - at < MINUTE_MS);
        if (recent.length < PER_MINUTE)
            recent.push(this.now());
        else
            return true;
        this.used.set(who, recent);
        return false;
    }
}
/** The same for the same user in the same mini-program, as the platform's are, and of the same form. */
export function openidOf(appId, user) {
    return `o${createHash('sha256').update(`openid ${appId} ${user}`).digest('base64url').slice(0, 27)}`;
}
export function unionidOf(company, user) {
    return `u${createHash('sha256').update(`unionid ${company} ${user}`).digest('base64url').slice(0, 27)}`;
}
//# sourceMappingURL=fake-codes.js.map