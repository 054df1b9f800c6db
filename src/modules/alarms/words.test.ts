import { describe, expect, it } from 'vitest';
import { wordsOf } from './words.js';

describe('the words of a text', () => {
  it.each<[string, string[]]>([
    ['面霜用了之后脸过敏了，红肿很严重，要求退货！', ['面霜', '脸', '过敏', '红肿', '严重', '要求', '退', '货']],
    ['电池爆炸了 Battery EXPLODED', ['电池', '爆炸', 'battery', 'exploded']],
    [
      'This cream burned my skin, don’t buy; it smells like Plastic. Plastic!',
      ['cream', 'burned', 'skin', 'buy', 'smells', 'plastic'],
    ],
    // full width is the same word
    ['ＢＡＴＴＥＲＹ', ['battery']],
    ['', []],
    ['😀!!! 12', []],
  ])('of %j', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('hold no number, address or account of anybody', () => {
    const text = 'Call 13800138000 or anna@example.com, see https://x.example/o-20261 and @anna.b, order A2026118';
    expect(wordsOf(text)).toEqual(['call', 'order']);
  });

  it('are found beside an address, without a space', () => {
    expect(wordsOf('瓶子破损anna@example.com客服https://x.example/a包装')).toEqual(['瓶子', '破损', '客', '服', '包装']);
  });

  it('are bounded, whatever is sent', () => {
    const many = Array.from(
      { length: 500 },
      (_, place) => `word${'abcdefghij'[place % 10]}${'abcdefghij'[Math.floor(place / 10) % 10]}x`,
    );
    expect(wordsOf(many.join(' ')).length).toBeLessThanOrEqual(60);
    expect(wordsOf('x'.repeat(5_000))).toEqual([]);
  });
});
