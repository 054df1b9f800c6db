import { expect, it } from 'vitest';
import { languageOf } from './language.js';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en-GB,zh;q=0.9', 'en'],
  ['zh;q=0.2, en;q=0.7', 'en'],
  ['fr, zh-TW;q=0.5', 'zh-CN'],
  ['fr, *;q=0.1', 'en'],
  ['zh;q=0', 'en'],
  ['zh;q=bogus', 'zh-CN'],
])('%j asks for %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
