import { describe, expect, it } from 'vitest';
import { countWords, wordsOf } from './words.js';

describe('words', () => {
  it.each<[string, string, string[]]>([
    ['English', 'The COFFEE was cold, and the coffee machine broken!', ['coffee', 'cold', 'coffee', 'machine', 'broken']],
    ['Chinese', '咖啡和服务，但是没有牛奶', ['咖啡', '服务', '牛奶']],
    ['both', '咖啡 machine 坏了', ['咖啡', 'machine', '坏']],
    ['numbers and marks', '10/10 !!! :-) 😀', []],
    ['full width', 'ＣＯＦＦＥＥ', ['coffee']],
    ['an apostrophe of typesetters', 'It’s great, don’t change', ['great', 'change']],
    ['nothing', '', []],
  ])('of %s', (_, text, words) => expect(wordsOf(text)).toEqual(words));

  it('are counted by answers, then by how often, then by themselves', () => {
    const texts = ['slow slow slow', 'slow service', 'nice service', 'nice'];
    expect(countWords(texts, 2)).toEqual([
      { word: 'slow', answers: 2, count: 4 },
      { word: 'nice', answers: 2, count: 2 },
    ]);
    expect(countWords([], 10)).toEqual([]);
  });
});
