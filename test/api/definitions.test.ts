import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../support/app.js';
import {
  all,
  changed,
  critic,
  review,
  reviewed,
  silver,
  spring,
  sprung,
  stars,
  startDefinitions,
  tiers,
  weekend,
  whole,
} from './definitions.fixture.js';
import { brand } from './programs.fixture.js';

type Definitions = Awaited<ReturnType<typeof startDefinitions>>;
let app: TestApp;
let create: Definitions['create'];
let apply: Definitions['apply'];
let read: Definitions['read'];

beforeAll(async () => {
  ({ app, create, apply, read } = await startDefinitions());
});
afterAll(() => app.close());

describe('applyProgram', () => {
  it('makes all that a definition names, whatever stands first, as one version of the program', async () => {
    await create({ code: 'whole', ...brand });
    const { program, changes, userErrors } = await apply('whole', all);
    expect(userErrors).toEqual([]);
    expect(changed(changes)).toEqual([
      'CREATE wallets:stars',
      'CREATE activities:review',
      'CREATE tiers:default',
      'CREATE campaigns:spring',
      'CREATE achievements:critic',
      'CREATE checkIns:default',
      'CREATE referrals:default',
      'CREATE rules:reviewed',
      'CREATE rules:weekend',
      'CREATE rules:sprung',
      'CREATE rules:praised',
    ]);
    expect(program).toMatchObject({
      version: 2,
      definition: {
        wallets: [{ code: 'points' }, { code: 'status' }, stars],
        activities: [review],
        checkIns: { cycleDays: 7 },
        campaigns: [spring],
        achievements: [critic],
        referrals: whole.referrals,
        tiers: { window: tiers.window, tiers: [{ code: 'regular' }, silver], noticeDays: 14 },
        rules: [{ code: 'default' }, { code: 'praised', of: 'critic' }, reviewed, sprung, weekend],
      },
    });
  });

  it('of what the program says of itself changes nothing, not even its version', async () => {
    await create({ code: 'round', ...brand });
    const later = new Date(app.clock.now() + 86_400_000).toISOString();
    await apply('round', {
      ...whole,
      rules: [
        reviewed,
        { ...weekend, status: 'DRAFT', validUntil: later },
        { ...weekend, code: 'soon', validFrom: later },
        { ...weekend, code: 'stopped' },
      ],
    });
    await apply('round', { rules: [{ ...weekend, code: 'stopped', status: 'PAUSED' }] });
    const before = await read('round');
    expect(before.definition.rules).toMatchObject([
      { code: 'default' },
      { code: 'reviewed' },
      { code: 'soon', validFrom: later },
      { code: 'stopped', status: 'PAUSED' },
      { code: 'weekend', status: 'DRAFT', validUntil: later },
    ]);
    const { changes } = await apply('round', { ...before.definition, prune: true });
    expect(changes.map(({ change }) => change)).toEqual(changes.map(() => 'NONE'));
    expect(await read('round')).toEqual(before);
    app.clock.advance(60_000);
    expect(changed((await apply('round', before.definition)).changes)).toEqual([]);
    expect((await read('round')).version).toBe(before.version);
  });

  it('of another program makes the same program', async () => {
    await create({ code: 'source', ...brand });
    await apply('source', all);
    await create({ code: 'target', ...brand });
    const { definition } = await read('source');
    await apply('target', { ...definition, prune: true });
    expect((await read('target')).definition).toEqual(definition);
  });

  it('as a dry run says what would change and writes nothing', async () => {
    await create({ code: 'dry', ...brand });
    const before = await read('dry');
    const { program, changes } = await apply('dry', { ...whole, dryRun: true });
    expect(changed(changes)).toHaveLength(9);
    expect(program).toEqual(before);
    expect(await read('dry')).toEqual(before);
  });

  it('says of each item what it was and what it becomes', async () => {
    await create({ code: 'diff', ...brand });
    await apply('diff', whole);
    const { changes } = await apply('diff', { activities: [review], rules: [{ ...reviewed, effect: { fixed: 30 } }] });
    expect(changes).toMatchObject([
      { kind: 'activities', code: 'review', change: 'NONE', before: review, after: review },
      { kind: 'rules', code: 'reviewed', change: 'UPDATE', before: { effect: { fixed: 20 } }, after: { effect: { fixed: 30 } } },
    ]);
  });

  it('refuses everything when one item is refused, with the path of each', async () => {
    await create({ code: 'refused', ...brand });
    const before = await read('refused');
    const wrong = {
      wallets: [stars, { code: 'x', returnPolicy: 'DEBT', spendable: true }],
      activities: [review, { code: 'review', name: 'Again' }, { code: 'empty', name: '' }],
      tiers: { ...tiers, tiers: [] },
      campaigns: [{ ...spring, audience: { tier: { oneOf: ['gold'] } } }],
      achievements: [{ ...critic, goal: { ...critic.goal, activity: 'dance' } }],
      checkIns: { cycleDays: 0 },
      rules: [weekend, { ...weekend, code: 'other', walletCodes: ['gold'] }, { ...weekend, code: 'over', status: 'ENDED' }],
    };
    expect(await apply('refused', wrong)).toEqual({
      program: null,
      changes: [],
      userErrors: [
        { code: 'INVALID', field: ['wallets', '1', 'name'] },
        { code: 'INVALID', field: ['activities', '1', 'code'] },
        { code: 'INVALID', field: ['activities', '2', 'name'] },
        { code: 'INVALID', field: ['tiers', 'tiers'] },
        { code: 'NOT_FOUND', field: ['campaigns', '0', 'audience', 'tier', 'oneOf', '0'] },
        { code: 'NOT_FOUND', field: ['achievements', '0', 'goal', 'activity'] },
        { code: 'INVALID', field: ['checkIns', 'cycleDays'] },
        { code: 'NOT_FOUND', field: ['rules', '1', 'walletCodes', '0'] },
        { code: 'INVALID', field: ['rules', '2', 'status'] },
      ],
    });
    expect(await read('refused')).toEqual(before);
  });

  it('leaves what it does not name, and with prune ends it, of the kinds that it names only', async () => {
    await create({ code: 'prune', ...brand });
    await apply('prune', whole);
    expect(changed((await apply('prune', { rules: [weekend] })).changes)).toEqual([]);
    const { changes } = await apply('prune', { rules: [weekend], prune: true });
    expect(changed(changes)).toEqual(['END rules:default', 'END rules:reviewed']);
    expect(changes.at(-1)).toMatchObject({ before: reviewed, after: null });
    expect((await read('prune')).definition).toMatchObject({
      activities: [review],
      checkIns: { cycleDays: 7 },
      rules: [weekend],
    });
    const { changes: ended } = await apply('prune', { checkIns: null, tiers: null, activities: [], prune: true });
    expect(changed(ended)).toEqual(['END activities:review', 'END tiers:default', 'END checkIns:default']);
  });

  it('brings back what a former definition had, although it was ended', async () => {
    await create({ code: 'revert', ...brand });
    await apply('revert', whole);
    const { definition } = await read('revert');
    await apply('revert', { rules: [], activities: [], prune: true });
    expect(changed((await apply('revert', definition)).changes)).toEqual([
      'CREATE activities:review',
      'CREATE rules:default',
      'CREATE rules:reviewed',
      'CREATE rules:weekend',
    ]);
    expect((await read('revert')).definition).toEqual(definition);
  });
});

describe('a rule of a definition that begins in the past', () => {
  const early = {
    ...weekend,
    code: 'early',
    condition: undefined,
    effect: { pointsPerMoney: '3' },
    validFrom: '2020-01-01T00:00:00.000Z',
  };
  const order = async (program: string, orderId: string, occurredAt: string) => {
    const till = await app.token({ kind: 'server', program });
    await app.gql('mutation { enrollMember(input: { idempotencyKey: "m", externalId: "m" }) { created } }', {}, till);
    const input = {
      idempotencyKey: orderId,
      orderId,
      member: { externalId: 'm' },
      total: { amount: '10.00', currency: 'CNY' },
      occurredAt,
    };
    const document =
      'mutation ($input: RecordPurchaseInput!) { recordPurchase(input: $input) { userErrors { message } outcomes { rule walletCode granted } } }';
    return (await app.gql(document, { input }, till)).data.recordPurchase.outcomes;
  };

  it('is in force then while nothing was recorded, and what is pruned never was', async () => {
    await create({ code: 'fresh', ...brand });
    expect(changed((await apply('fresh', { rules: [early], prune: true })).changes)).toEqual([
      'CREATE rules:early',
      'END rules:default',
    ]);
    expect(await order('fresh', 'o-1', '2021-05-05T10:00:00Z')).toMatchObject([
      { rule: 'early', walletCode: 'points', granted: 30 },
    ]);
    expect(await order('fresh', 'o-2', '2019-05-05T10:00:00Z')).toEqual([]);
  });

  it('is refused once something was recorded, and allowed to an administrator as a first version only', async () => {
    await create({ code: 'used', ...brand });
    await order('used', 'o-1', '2021-05-05T10:00:00Z');
    const refused = [{ code: 'INVALID', field: ['rules', '0', 'validFrom'] }];
    expect((await apply('used', { rules: [early] })).userErrors).toEqual(refused);
    expect((await apply('used', { rules: [early] }, 'admin')).userErrors).toEqual([]);
    expect(changed((await apply('used', { rules: [early] })).changes)).toEqual([]);
    expect((await apply('used', { rules: [{ ...early, effect: { pointsPerMoney: '4' } }] }, 'admin')).userErrors).toEqual(
      refused,
    );
    const outcomes = await order('used', 'o-2', '2021-05-06T10:00:00Z');
    expect(outcomes).toContainEqual({ rule: 'early', walletCode: 'points', granted: 30 });
  });
});

describe('a definition', () => {
  it('is applied by people with the scope to configure, and read by those who may see the program', async () => {
    await create({ code: 'scopes', ...brand });
    const document = 'mutation { applyProgram(input: { dryRun: true }) { userErrors { code } } }';
    for (const token of [
      await app.token({ kind: 'staff', program: 'scopes', scopes: ['program:read'] }),
      await app.token({ kind: 'server', program: 'scopes' }),
    ]) {
      expect((await app.gql(document, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await app.gql('{ program { definition } }', {}, token)).data.program.definition.wallets).toHaveLength(2);
    }
  });
});
