/** The language of an `Accept-Language` header; English unless the caller prefers Chinese. */
export function languageOf(header) {
    if (!header)
        return 'en';
    let best = 'en';
    let quality = 0;
    for (const part of header.slice(0, 200).split(',')) {
        const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
        const language = tag.startsWith('zh') ? 'zh-CN' : tag.startsWith('en') ? 'en' : null;
        const stated = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
        const q = stated === undefined ? 1 : Number(stated);
        if (language && q > quality) {
            best = language;
            quality = q;
        }
    }
    return best;
}
//# sourceMappingURL=language.js.map