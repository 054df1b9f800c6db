import { expect, it } from 'vitest';
import { countWords } from './words.js';

it('words are counted by the texts that have them, in Chinese and English, without those that say nothing', () => {
  const texts = ['Slow, slow, slow!', 'The service was slow', 'nice service', '咖啡和服务', '服务 nice'];
  expect(countWords(texts, 4)).toEqual([
    { word: 'nice', answers: 2 },
    { word: 'service', answers: 2 },
    { word: 'slow', answers: 2 },
    { word: '服务', answers: 2 },
  ]);
  expect(countWords(texts, 1)).toHaveLength(1);
  expect(countWords([], 10)).toEqual([]);
});
