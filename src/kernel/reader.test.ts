import { expect, it } from 'vitest';
import { textFor } from './reader.js';

const texts = { en: 'mug', 'zh-CN': '杯子', 'zh-TW': '杯子（正體）', fr: 'tasse', 'pt-BR': 'caneca', 'sr-Latn': 'šolja' };

it.each([
  ['fr', 'tasse'],
  ['FR-ca', 'tasse'],
  ['pt', 'caneca'],
  ['pt-PT', 'caneca'],
  ['zh', '杯子'],
  ['zh-SG', '杯子'],
  ['zh-TW', '杯子（正體）'],
  ['zh-Hant-TW', '杯子（正體）'],
  ['zh-HK', '杯子（正體）'],
  ['sr', 'šolja'],
  ['de', 'mug'],
  ['not a tag', 'mug'],
  [null, 'mug'],
])('%s is shown %s', (tag, text) => {
  expect(textFor(texts, { language: 'en', tag })).toBe(text);
});

it('is nothing where neither the language that is preferred nor that of the API is there', () => {
  expect(textFor({ fr: 'tasse', 'x!': 'y' }, { language: 'en', tag: 'de' })).toBeNull();
  expect(textFor({}, { language: 'zh-CN', tag: 'zh-CN' })).toBeNull();
});

it('goes by the language of the API where the preferred one is missing', () => {
  expect(textFor({ fr: 'tasse', 'zh-CN': '杯子' }, { language: 'zh-CN', tag: 'ja' })).toBe('杯子');
});
