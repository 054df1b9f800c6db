/** A percentage above 0 and up to 100 in hundredths of a percent; null for what is none, or has more than two decimals. */
export function toHundredths(text) {
    const match = /^(\d{1,3})(?:\.(\d{1,2})0*)?$/.exec(text);
    if (!match)
        return null;
    const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
    return hundredths >= 1 && hundredths <= 10_000 ? hundredths : null;
}
/** The shortest decimal of a percentage in hundredths of a percent. */
export function percentText(hundredths) {
    const rest = hundredths % 100;
    const whole = (hundredths - rest) / 100;
    return rest === 0 ? `${whole}` : `${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
}
//# sourceMappingURL=percent.js.map