import { stopWords } from './stop-words.js';

/** Addresses name people and places, and are no words. */
const addresses = /https?:\/\/[!-~]+|www\.[!-~]+|[\w.%+-]+@[\w.-]+|@[\p{L}\p{N}_.-]+/gu;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const MAX_WORD = 30;
const MOST_WORDS = 60;

/**
 * The words that say what a text is about, in Chinese, English and what else has words: each once, folded to one width and case, without those that every
 * text has. Numbers are left out, and with them phone numbers and orders.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(addresses, ' ').replaceAll('’', "'");
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(plain)) {
    if (!isWordLike || !tells(segment)) continue;
    words.add(segment);
    if (words.size === MOST_WORDS) break;
  }
  return [...words];
}

/** One letter is no word; one Chinese character is: 漏 is what a bottle does. */
function tells(word: string): boolean {
  if (word.length > MAX_WORD || stopWords.has(word) || /\d{3}|^\p{N}+$/u.test(word)) return false;
  return word.length > 1 || /\p{Script=Han}/u.test(word);
}
