// A quasigroup of Damm: every single wrong digit, and every two neighbours that were swapped, are noticed.
const QUASIGROUP = [
    '0317598642',
    '7092154863',
    '4206871359',
    '1750983426',
    '6123045978',
    '3674209581',
    '5869720134',
    '8945362017',
    '9438617205',
    '2581436790',
];
function checkDigit(digits) {
    let interim = '0';
    for (const digit of digits)
        interim = QUASIGROUP[Number(interim)]?.[Number(digit)] ?? '0';
    return interim;
}
/** A number to be read out, e.g. C-2026-000123-4: year, counter, and a digit that notices a slip of the tongue. */
export function complaintNumber(year, counter) {
    const count = String(counter).padStart(6, '0');
    return `C-${year}-${count}-${checkDigit(`${year}${count}`)}`;
}
/** As it is kept, of whatever people make of it: lower case, spaces, no hyphens. Null for what cannot be one. */
export function readComplaintNumber(text) {
    const match = /^C?(\d{4})(\d{6,9})(\d)$/.exec(text.toUpperCase().replaceAll(/[\s.–-]/g, ''));
    if (match === null)
        return null;
    const [, year, count, check] = match;
    return checkDigit(`${year}${count}`) === check ? `C-${year}-${count}-${check}` : null;
}
//# sourceMappingURL=complaint-number.js.map