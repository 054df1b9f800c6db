import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Counter, errorOf, OWN } from './complaints.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('bad input', () => {
  const long = 'x'.repeat(5_001);
  let bad: Counter;
  beforeAll(async () => {
    bad = await Counter.open(app);
    for (const member of ['amy', 'bob']) await bad.shop.buy(member, `o-${member}`, '10.00');
  });
  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['an unknown category', { category: 'none' }, 'NOT_FOUND', ['category']],
    ['an oversized text', { text: long }, 'INVALID', ['text']],
    ['no text', { text: ' ' }, 'INVALID', ['text']],
    ['a control character', { text: 'a\u0007' }, 'INVALID', ['text']],
    ['a subject of two lines', { subject: 'a\nb' }, 'INVALID', ['subject']],
    ['an order that is not there', { orderId: 'o-9' }, 'NOT_FOUND', ['orderId']],
    ["another member's order", { orderId: 'o-bob' }, 'NOT_FOUND', ['orderId']],
    ['a line that is not there', { orderId: 'o-amy', lineIds: ['l-9'] }, 'NOT_FOUND', ['lineIds', '0']],
    ['a line of no order', { lineIds: ['l-1'] }, 'INVALID', ['orderId']],
    [
      'a link without TLS',
      { attachments: [{ url: 'http://files.example.com/a', contentType: 'image/png', bytes: 1 }] },
      'INVALID',
      ['attachments', '0', 'url'],
    ],
    [
      'a page',
      { attachments: [{ url: 'https://files.example.com/a', contentType: 'text/html', bytes: 1 }] },
      'INVALID',
      ['attachments', '0', 'contentType'],
    ],
    ['another member', { member: { externalId: 'bob' } }, 'FORBIDDEN_TARGET', ['member']],
    ['nobody', { member: { externalId: 'nobody' } }, 'FORBIDDEN_TARGET', ['member']],
    ['an empty key', { idempotencyKey: '' }, 'INVALID', ['idempotencyKey']],
  ])('with %s is refused, and nothing is kept', async (_, wrong, code, field) => {
    const amy = await bad.shop.member('amy');
    const answer = await bad.send('fileComplaint', { category: 'product', subject: 's', text: 't', ...wrong }, amy, OWN);
    expect([answer.complaint, ...errorOf(answer)]).toEqual([null, code, field]);
    expect(await bad.numbers()).toEqual([]);
  });

  it('of staff: an order of another member than the one named', async () => {
    const counter = await Counter.open(app);
    await counter.shop.buy('bob', 'o-1', '10.00');
    const input = { member: { externalId: 'amy' }, category: 'product', subject: 's', text: 't', orderId: 'o-1' };
    expect(errorOf(await counter.send('fileComplaint', input))).toEqual(['FORBIDDEN_TARGET', ['orderId']]);
  });

  it('is text where it looks like a script, and comes back letter by letter', async () => {
    const counter = await Counter.open(app);
    const text = `<script>alert("x")</script> & <img src=x onerror=alert(1)> '; DROP TABLE complaint; --`;
    const number = await counter.file('amy', { text, subject: '<b>Loud</b>' });
    expect(await counter.read(number)).toMatchObject({ text, subject: '<b>Loud</b>' });
  });

  it('of a move: without its text, its code, from where it does not lead', async () => {
    const counter = await Counter.open(app);
    const number = await counter.file('amy');
    expect(errorOf(await counter.move(number, 'PROPOSE'))).toEqual(['INVALID', ['text']]);
    expect(errorOf(await counter.move(number, 'RESOLVE', { text: 'Done' }))).toEqual(['INVALID', ['code']]);
    expect(errorOf(await counter.move(number, 'RESOLVE', { text: 'Done', code: 'so it is' }))).toEqual(['INVALID', ['code']]);
    expect(errorOf(await counter.move(number, 'REOPEN'))).toEqual(['INVALID_STATE', ['number']]);
    expect(errorOf(await counter.move('C-2026-000001-1', 'START'))).toEqual(['NOT_FOUND', ['number']]);
    expect((await counter.read(number)).history.nodes).toHaveLength(1);
  });

  it('in a flood: no more than 20 of a member are unsolved', async () => {
    const counter = await Counter.open(app);
    for (let turn = 0; turn < 19; turn++) await counter.file('amy');
    const input = { member: { externalId: 'amy' }, category: 'product', subject: 's', text: 't' };
    const answers = await Promise.all([1, 2, 3].map(() => counter.send('fileComplaint', input)));
    expect(answers.map((answer) => errorOf(answer)[0]).sort()).toEqual(['LIMIT_REACHED', 'LIMIT_REACHED', undefined]);
    expect(await counter.file('bob')).toContain('C-');
  });
});
