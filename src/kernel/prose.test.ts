import { describe, expect, it } from 'vitest';
import { checkProse } from './prose.js';

describe('what people write', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['markup', '<b onclick="x()">Loud</b> & clear'],
    ['several lines with tabs', 'One\n\tTwo\r\nThree'],
    ['Chinese and a face', '杯子碎了 😢'],
    ['as much as there may be', 'x'.repeat(5_000)],
  ])('may be %s: it is text', (_, text) => expect(checkProse(text, 'text')).toBeNull());

  it.each([
    ['nothing', ''],
    ['blanks', ' \n '],
    ['too much', 'x'.repeat(5_001)],
    ['a bell', 'ding \u0007'],
    ['an escape sequence', '\u001b[31mred'],
    ['a NUL', 'a\0b'],
    ['half a pair', 'a\ud83d'],
    ['an unseen new line', 'a\u0085b'],
  ])('is not %s', (_, text) => expect(checkProse(text, 'text')).toMatchObject({ code: 'INVALID', field: ['text'] }));
});
