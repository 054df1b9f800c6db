import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { faults } from './rewards.fixture.js';
import { Asking, errorOf, given } from './surveys.fixture.js';

let app: TestApp;
let second: TestApp;
beforeAll(async () => {
  app = await startApp();
  second = await startApp({ clock: app.clock, databaseName: app.database.name });
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await second.close();
  await app.close();
});

describe('an answer', () => {
  it('is kept as it was given, paid once, and a second one is refused', async () => {
    const asking = await Asking.open(app);
    const code = await asking.save('visit', { reward: { points: 20 } });
    const said = await asking.answer('amy', code, { nps: 9, why: 'Good <b>coffee</b>' }, { idempotencyKey: 'a' });
    expect(said).toMatchObject({
      response: { version: 1, member: { externalId: 'amy' }, answers: given({ nps: 9, why: 'Good <b>coffee</b>' }) },
      entries: [{ kind: 'EARN', points: 20, reason: 'Survey "visit" was answered.' }],
      userErrors: [],
    });
    expect((await asking.answer('amy', code, { nps: 9, why: 'Good <b>coffee</b>' }, { idempotencyKey: 'a' })).response.id).toBe(
      said.response.id,
    );
    expect(errorOf(await asking.answer('amy', code, { nps: 1 }, { idempotencyKey: 'a' }))[0]).toBe('IDEMPOTENCY_KEY_MISMATCH');
    expect(errorOf(await asking.answer('amy', code, { nps: 1 }))).toEqual(['ALREADY_EXISTS', ['surveyCode']]);
    expect(await asking.shop.points('amy')).toBe(20);
    expect(await asking.count(code)).toBe(1);
  });
});
