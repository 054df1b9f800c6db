import { numericKey } from '../../kernel/global-id.js';
import { refuse } from '../../kernel/refusal.js';
import { readLine } from '../../kernel/text.js';
import { normaliseCardNumber } from './codes.js';
import { normalisePhone } from './phone.js';
/** Reads references to members; phone numbers become look-up hashes. INVALID unless one field is given and is right, NOT_FOUND for ids of nothing. */
export function memberRefReader(vault) {
    return (ref, program) => {
        const { id, externalId, phone, cardNumber } = ref;
        const given = Object.entries({ id, externalId, phone, cardNumber }).filter(([, value]) => value != null);
        const [name, value] = given[0] ?? [];
        if (given.length !== 1 || name === undefined || value == null)
            return refuse('INVALID', [], 'exactly-one');
        if (name === 'phone') {
            const number = normalisePhone(value, program.region);
            if (number === null)
                return refuse('INVALID', ['phone'], 'phone-invalid');
            return { by: 'phone', value: vault.hash(program.id, 'phone', number).toString('hex') };
        }
        const key = readKey(name, value);
        return key === null ? refuse('NOT_FOUND', [name], 'member-not-found') : { by: name, value: key };
    };
}
function readKey(name, value) {
    if (name === 'id')
        return numericKey(value, 'Member')?.toString() ?? null;
    return readLine(name === 'cardNumber' ? normaliseCardNumber(value) : value, 200);
}
//# sourceMappingURL=read-member-ref.js.map