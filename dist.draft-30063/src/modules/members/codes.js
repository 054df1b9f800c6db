import { randomText } from '../../kernel/crypto/random-text.js';
// Without 0 O 1 I L, which people mistake for each other.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const DIGITS = '0123456789';
/** Eight letters and digits for a friend to type: 31^8 of them, so that guessing one of a million members takes 850,000 tries. */
export function makeReferralCode(random) {
    return randomText(LETTERS, 8, random);
}
/** Sixteen digits, the last a Luhn check digit: a mistyped card is no other member's card. */
export function makeCardNumber(random) {
    const body = randomText('123456789', 1, random) + randomText(DIGITS, 14, random);
    return body + luhnDigit(body);
}
/** The stored spelling of a referral code as people type it. */
export function normaliseReferralCode(typed) {
    return typed.replaceAll(/[\s-]/g, '').toUpperCase();
}
/** The stored spelling of a card number as people type it. */
export function normaliseCardNumber(typed) {
    return typed.replaceAll(/[\s-]/g, '');
}
export function luhnDigit(body) {
    let sum = 0;
    for (let i = 0; i < body.length; i += 1) {
        const digit = Number(body[body.length - 1 - i]);
        const doubled = i % 2 === 0 ? digit * 2 : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return String((10 - (sum % 10)) % 10);
}
//# sourceMappingURL=codes.js.map