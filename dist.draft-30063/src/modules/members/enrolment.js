import { refuse } from '../../kernel/refusal.js';
import { readLine } from '../../kernel/text.js';
import { normaliseReferralCode } from './codes.js';
import { normaliseEmail } from './email.js';
import { normalisePhone } from './phone.js';
const MAX_DEVICE_ID = 200;
/** A new member as it will be, or everything that is wrong (INVALID). `today` is the program-local date, `region` what phone numbers without a code belong to. */
export function readEnrolment(draft, region, today, now) {
    const refusals = [];
    const read = readPerson(draft, region, today);
    if (Array.isArray(read))
        refusals.push(...read);
    else if (!hasIdentity({ ...nobody, ...read }))
        refusals.push(refuse('INVALID', null, 'identity-needed'));
    const joinedAt = draft.joinedAt?.getTime() ?? now;
    if (joinedAt > now)
        refusals.push(refuse('INVALID', ['joinedAt'], 'joined-in-future'));
    const deviceId = draft.deviceId == null ? null : readLine(draft.deviceId, MAX_DEVICE_ID);
    if (draft.deviceId != null && deviceId === null)
        refusals.push(refuse('INVALID', ['deviceId'], 'text-length', { max: MAX_DEVICE_ID }));
    if (Array.isArray(read) || refusals.length > 0)
        return refusals;
    const referralCode = draft.referralCode == null ? null : normaliseReferralCode(draft.referralCode);
    return { person: { ...nobody, ...read }, referralCode, joinedAt, deviceId };
}
const nobody = { externalId: null, phone: null, email: null, displayName: null, birthday: null };
/** The given values in one spelling, or everything that is wrong with them (INVALID). */
export function readPerson(draft, region, today) {
    const readers = {
        externalId: { read: (text) => readLine(text, 200), message: 'text-length', max: 200 },
        phone: { read: (text) => normalisePhone(text, region), message: 'phone-invalid' },
        email: { read: normaliseEmail, message: 'email-invalid' },
        displayName: { read: (text) => readLine(text, 200), message: 'text-length', max: 200 },
        birthday: { read: (text) => (text >= '1900-01-01' && text <= today ? text : null), message: 'birthday-invalid' },
    };
    const person = {};
    const refusals = [];
    for (const [name, { read, message, max }] of Object.entries(readers)) {
        const text = draft[name];
        if (text === undefined)
            continue;
        const value = text === null ? null : read(text);
        if (text !== null && value === null)
            refusals.push(refuse('INVALID', [name], message, max === undefined ? {} : { max }));
        else
            person[name] = value;
    }
    return refusals.length > 0 ? refusals : person;
}
/** Whether there is something to find the person by. */
export function hasIdentity({ externalId, phone, email }) {
    return externalId !== null || phone !== null || email !== null;
}
//# sourceMappingURL=enrolment.js.map