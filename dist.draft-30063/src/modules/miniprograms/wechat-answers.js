import { z } from 'zod';
import { refuse } from '../../kernel/refusal.js';
import { isLine } from '../../kernel/text.js';
/** Refusals by `errcode`: INVALID, LIMIT_REACHED, NOT_ELIGIBLE. */
function refusalOf(errcode, field) {
    switch (errcode) {
        // not a code, or one of long ago · used before · none
        case 40029:
        case 40163:
        case 41008:
            return refuse('INVALID', [field], 'code-over');
        case 45011:
            return refuse('LIMIT_REACHED', [field], 'code-too-often');
        case 40226:
            return refuse('NOT_ELIGIBLE', [field], 'account-blocked');
        default:
            return null;
    }
}
const failure = z.object({ errcode: z.number().int() });
const text = (length) => z.string().refine((value) => isLine(value, length));
const session = z.object({ openid: text(100), unionid: z.string().max(100).nullish() });
const accessToken = z.object({ access_token: text(2_000), expires_in: z.number().positive() });
const phone = z.object({
    phone_info: z.object({
        purePhoneNumber: text(40),
        // the documents say a text and show a number
        countryCode: z.union([text(8), z.number().int().positive()]),
        watermark: z.object({ appid: z.string() }),
    }),
});
function read(shape, answer, field, take) {
    const errcode = failure.safeParse(answer).data?.errcode ?? 0;
    if (errcode === -1)
        return { kind: 'busy' };
    if (errcode === 40001 || errcode === 40014 || errcode === 42001)
        return { kind: 'stale' };
    const refusal = refusalOf(errcode, field);
    if (refusal !== null)
        return { kind: 'refused', refusal };
    if (errcode !== 0)
        return { kind: 'misconfigured', errcode };
    const parsed = shape.safeParse(answer);
    const value = parsed.success ? take(parsed.data) : null;
    // an answer that is none is an outage of theirs, or a proxy's page
    return value === null ? { kind: 'none' } : { kind: 'ok', value };
}
/** What `code2Session` answers; its session key is not even read. */
export function readSession(answer) {
    return read(session, answer, 'code', ({ openid, unionid }) => ({ openid, unionid: unionid || null }));
}
/** What `stable_token` answers. */
export function readAccessToken(answer) {
    return read(accessToken, answer, 'code', (raw) => ({ token: raw.access_token, seconds: raw.expires_in }));
}
/** What `getuserphonenumber` answers, if it was said to this mini-program. */
export function readPhone(answer, appId) {
    return read(phone, answer, 'phoneCode', ({ phone_info: { purePhoneNumber, countryCode, watermark } }) => watermark.appid === appId ? `+${countryCode}${purePhoneNumber}` : null);
}
//# sourceMappingURL=wechat-answers.js.map