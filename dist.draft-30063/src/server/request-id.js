import { randomBytes } from 'node:crypto';
/** Ids that proxies make, and no room for anything else. */
const sane = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;
/** Takes the caller's `x-request-id` when it is an id, and else makes one: unique among processes, and cheap. */
export function requestIds() {
    const prefix = randomBytes(6).toString('base64url');
    let count = 0;
    return ({ headers }) => {
        const given = headers['x-request-id'];
        if (typeof given === 'string' && sane.test(given))
            return given;
        count += 1;
        return `${prefix}-${count.toString(36)}`;
    };
}
//# sourceMappingURL=request-id.js.map