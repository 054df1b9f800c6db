import { expect, it } from 'vitest';
import { readerOf } from './language.js';

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
  expect(readerOf(header).language).toBe(language);
});

it.each([
  [undefined, []],
  ['*', []],
  ['fr-CA, en;q=0.9', ['fr-ca', 'en']],
  ['fr;q=0.9, ja', ['ja', 'fr']],
  ['en;q=0.5, pt-BR;q=0.8, de;q=0.5', ['pt-br', 'en', 'de']],
  ['*, ja;q=0.2', ['ja']],
  ['fr;q=0', []],
  ['zh-Hant-TW', ['zh-hant-tw']],
  ['not_a_tag, i;q=1, de;q=0.1', ['de']],
  ['fr, FR;q=0.5, fr;q=0.9', ['fr']],
  ['aa,ab,af,ak,am,an,ar,as,av,ay,az', ['aa', 'ab', 'af', 'ak', 'am', 'an', 'ar', 'as']],
])('of %j texts of brands come in %j', (header, tags) => {
  expect(readerOf(header).tags).toEqual(tags);
});
