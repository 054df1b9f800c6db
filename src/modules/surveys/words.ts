import { stopWords } from './stop-words.js';

export interface WordCount {
  word: string;
  /** In how many texts it is. */
  answers: number;
  /** How often it is there in all of them. */
  count: number;
}

const HAN = /\p{Script=Han}/u;
const segmenters = {
  zh: new Intl.Segmenter('zh-CN', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

/** The words of a text that say something, as often as they are there: in small letters, without stop words, numbers and single Latin letters. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll('’', "'").toLowerCase();
  const segmenter = HAN.test(plain) ? segmenters.zh : segmenters.en;
  return [...segmenter.segment(plain)]
    .filter(({ segment, isWordLike }) => isWordLike === true && saysSomething(segment))
    .map(({ segment }) => segment);
}

function saysSomething(word: string): boolean {
  if (stopWords.has(word) || !/\p{L}/u.test(word)) return false;
  return HAN.test(word) || word.length > 1;
}

/** The words of many texts, those in most texts first. */
export function countWords(texts: readonly string[], first: number): WordCount[] {
  const counts = new Map<string, WordCount>();
  for (const text of texts) {
    const words = wordsOf(text);
    for (const word of words) {
      const entry = counts.get(word) ?? { word, answers: 0, count: 0 };
      entry.count += 1;
      counts.set(word, entry);
    }
    for (const word of new Set(words)) (counts.get(word) as WordCount).answers += 1;
  }
  const rising = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...counts.values()]
    .sort((a, b) => b.answers - a.answers || b.count - a.count || rising(a.word, b.word))
    .slice(0, first);
}
