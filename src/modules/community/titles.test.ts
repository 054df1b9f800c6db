import { describe, expect, it } from 'vitest';
import { readTitles, type Titled, titleIn } from './titles.js';

const flavours = {
  title: ' New flavours ',
  description: 'What next?',
  texts: [
    { language: 'zh-CN', title: '新口味' },
    { language: 'de', title: 'Neue Sorten', description: 'Was nun?' },
  ],
};

describe('titles', () => {
  const titled = readTitles(flavours) as Titled;
  it.each([
    ['en', 'New flavours', 'What next?'],
    ['zh-CN', '新口味', null],
    ['de-AT', 'Neue Sorten', 'Was nun?'],
    ['fr', 'New flavours', 'What next?'],
  ])('in %s are %s, %s', (tag, title, description) => {
    expect(titleIn(titled, { language: 'en', tags: [tag] })).toEqual({ title, description });
  });

  it.each<[Parameters<typeof readTitles>[0], string[]]>([
    [{ title: '' }, ['title']],
    [{ title: 'x'.repeat(201) }, ['title']],
    [{ title: 'x', description: '' }, ['description']],
    [{ title: 'x', texts: [{ language: 'Chinese!', title: 'y' }] }, ['texts', '0', 'language']],
    [{ title: 'x', texts: [{ language: 'zh', title: 'two\nlines' }] }, ['texts', '0', 'title']],
    [{ title: 'x', texts: Array.from({ length: 21 }, () => ({ language: 'de', title: 'y' })) }, ['texts']],
  ])('%o are refused', (draft, field) => {
    expect(readTitles(draft)).toMatchObject([{ code: 'INVALID', field }]);
  });
});
