import { open, seal } from '../../kernel/crypto/envelope.js';
const TICKET_MS = 30 * 60_000;
const CONTEXT = 'binding-ticket';
/** For half an hour, and readable by the server only. `key` is of the purpose `mini-program`. */
export function writeTicket(key, ticket, now) {
    const whole = { ...ticket, endsAt: now + TICKET_MS };
    return seal(key, Buffer.from(JSON.stringify(whole)), CONTEXT).toString('base64url');
}
/** Null for what this server did not write. Its end is for the reader to look at. */
export function readTicket(key, text) {
    if (text.length > 2_000)
        return null;
    try {
        return JSON.parse(open(key, Buffer.from(text, 'base64url'), CONTEXT).toString());
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=binding-ticket.js.map