/** The texts of a reward in a language. */
export function textOf({ name, description, texts }, language) {
    return texts[language] ?? texts[language.split('-')[0] ?? ''] ?? { name, description };
}
//# sourceMappingURL=reward.js.map