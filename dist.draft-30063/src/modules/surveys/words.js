import { wordsOf } from '../alarms/index.js';
/** The words of many texts, those in most texts first. */
export function countWords(texts, first) {
    const counts = new Map();
    for (const word of texts.flatMap(wordsOf))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    const rising = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    return [...counts]
        .map(([word, answers]) => ({ word, answers }))
        .sort((a, b) => b.answers - a.answers || rising(a.word, b.word))
        .slice(0, first);
}
//# sourceMappingURL=words.js.map