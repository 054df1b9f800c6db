/** Decimals of ISO 4217 currencies that have other than two (ISO 4217 table A.1). */
const otherDecimals = Object.fromEntries([
    ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'].map((code) => [code, 0]),
    ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3]),
    ...['CLF', 'UYW'].map((code) => [code, 4]),
]);
const currencies = new Set(Intl.supportedValuesOf('currency'));
export function isCurrency(code) {
    return currencies.has(code);
}
export function currencyDecimals(currency) {
    return otherDecimals[currency] ?? 2;
}
export const decimalPattern = /^-?(0|[1-9]\d{0,17})(\.\d{1,18})?$/;
/** `text` matches `decimalPattern`. */
export function parseDecimal(text) {
    const [whole = '0', fraction = ''] = text.split('.');
    return { units: BigInt(whole + fraction), scale: fraction.length };
}
/** A decimal in minor units, or null when it has more decimals than the currency (trailing zeros aside) or does not fit 2^53-1. */
export function toMinorUnits(text, currency) {
    const decimals = currencyDecimals(currency);
    const [whole = '0', fraction = ''] = text.split('.');
    const kept = fraction.replace(/0+$/, '');
    if (kept.length > decimals)
        return null;
    const minor = Number(whole + kept.padEnd(decimals, '0'));
    return Number.isSafeInteger(minor) ? minor + 0 : null;
}
/** The decimal of an amount in minor units, with all decimals of its currency: 1290 CNY is "12.90". */
export function fromMinorUnits(minor, currency) {
    const decimals = currencyDecimals(currency);
    if (decimals === 0)
        return String(minor);
    const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
    return `${minor < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
//# sourceMappingURL=money.js.map