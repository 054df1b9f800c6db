/** Kinds whose scale is given by what they measure. */
export const fixedScales = {
    NPS: { min: 0, max: 10 },
    CSAT: { min: 1, max: 5 },
    CES: { min: 1, max: 7 },
};
/** Kinds that are answered by a whole number. */
export const isNumeric = (kind) => kind === 'SCALE' || kind in fixedScales;
/** The text for a reader: its language, that language elsewhere, or the brand's own. */
export function textIn({ text, texts }, language) {
    return texts[language] ?? texts[language.split('-')[0] ?? ''] ?? text;
}
//# sourceMappingURL=question.js.map