import { wordsOf } from '../alarms/index.js';

export interface WordCount {
  word: string;
  /** In how many texts it is. */
  answers: number;
}

/** The words of many texts, those in most texts first. */
export function countWords(texts: readonly string[], first: number): WordCount[] {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rising = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...counts]
    .map(([word, answers]) => ({ word, answers }))
    .sort((a, b) => b.answers - a.answers || rising(a.word, b.word))
    .slice(0, first);
}
