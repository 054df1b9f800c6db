import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
/**
 * The E.164 form of a phone number in any common spelling, or null when it is no valid number.
 * Without a country code the region (ISO 3166 two letters) is meant; `00` stands for `+` in every region.
 */
export function normalisePhone(spelling, region) {
    const text = spelling
        .normalize('NFKC')
        .trim()
        .replace(/^\(((?:\+|00)\d{1,3})\)/, '$1 ');
    if (text.length > 40)
        return null;
    const country = isSupportedCountry(region) ? region : undefined;
    return parse(text, country) ?? (text.startsWith('00') ? parse(`+${text.slice(2)}`, country) : null);
}
function parse(text, country) {
    // `extract: false`: words around a number make it no number, rather than being skipped.
    const parsed = parsePhoneNumberFromString(text, country === undefined ? { extract: false } : { defaultCountry: country, extract: false });
    // An extension is a desk, not a person.
    if (parsed === undefined || !parsed.isValid() || parsed.ext !== undefined)
        return null;
    return parsed.number;
}
//# sourceMappingURL=phone.js.map