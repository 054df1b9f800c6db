import { createHmac, timingSafeEqual } from 'node:crypto';
const MAC_BYTES = 16;
const PATTERN = /^([0-9a-z]{1,11})-([0-9a-z]{1,11})-([0-9a-z]{1,11})-([A-Za-z0-9_-]{22})$/;
/** Writes and reads the tokens of links. They are made anew when somebody asks, and kept nowhere; short enough for a text message. */
export class Links {
    constructor(key) {
        this.key = key;
    }
    write({ programId, invitationId, expiresAt }) {
        const body = [programId, invitationId, Math.floor(expiresAt / 1000)].map((part) => part.toString(36)).join('-');
        return `${body}-${this.mac(body).toString('base64url')}`;
    }
    /** Null for what this server did not write. Its expiry is not looked at. */
    read(token) {
        const [, program, invitation, expires, mac] = PATTERN.exec(token) ?? [];
        if (program === undefined || invitation === undefined || expires === undefined || mac === undefined)
            return null;
        const given = Buffer.from(mac, 'base64url');
        const made = this.mac(`${program}-${invitation}-${expires}`);
        if (given.length !== made.length || !timingSafeEqual(given, made))
            return null;
        const [programId, invitationId, seconds] = [program, invitation, expires].map((part) => Number.parseInt(part, 36));
        return { programId: programId, invitationId: invitationId, expiresAt: seconds * 1000 };
    }
    mac(body) {
        return createHmac('sha256', this.key).update(`survey-link:${body}`).digest().subarray(0, MAC_BYTES);
    }
}
//# sourceMappingURL=link.js.map