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
  expect(textFor(texts, { language: 'en', tags: tag === null ? [] : [tag] })).toBe(text);
});

it('is nothing where neither the language that is preferred nor that of the API is there', () => {
  expect(textFor({ fr: 'tasse', 'x!': 'y' }, { language: 'en', tags: ['de'] })).toBeNull();
  expect(textFor({}, { language: 'zh-CN', tags: ['zh-CN'] })).toBeNull();
});

it('goes by the language of the API where the preferred one is missing', () => {
  expect(textFor({ fr: 'tasse', 'zh-CN': '杯子' }, { language: 'zh-CN', tags: ['ja'] })).toBe('杯子');
});

it.each([
  [['ja', 'fr'], 'tasse'],
  [['ja', 'de', 'pt-PT'], 'caneca'],
  [['fr-CA', 'en'], 'tasse'],
  [['ja', 'ko'], 'mug'],
  // of one language the later wishes tell what the first leaves open, and nothing else
  [['zh-HK', 'zh-CN'], '杯子（正體）'],
  [['sr-Cyrl', 'sr-Latn', 'fr'], 'šolja'],
])('of several languages the first that there is: %j are shown %s', (tags, text) => {
  expect(textFor(texts, { language: 'en', tags })).toBe(text);
});

it('of two regions that are as near the one that is named later counts', () => {
  expect(textFor({ 'en-AU': 'a', 'en-US': 'b' }, { language: 'en', tags: ['en-GB', 'en-US'] })).toBe('b');
  expect(textFor({ 'en-AU': 'a', 'en-US': 'b' }, { language: 'zh-CN', tags: ['en-GB'] })).toBe('a');
});
