import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../support/app.js';
import { brand, startPrograms } from './programs.fixture.js';

type Programs = Awaited<ReturnType<typeof startPrograms>>;
let app: TestApp;
let create: Programs['create'];
let platform: string;

beforeAll(async () => {
  ({ app, create, platform } = await startPrograms());
});
afterAll(() => app.close());

describe('createProgram', () => {
  it('makes a program that is read as it was written', async () => {
    const input = {
      code: 'full',
      ...brand,
      wallets: [
        { code: 'points', expiry: { kind: 'ROLLING', months: 12, roundUpTo: 'MONTH' } },
        {
          code: 'stars',
          name: 'Stars',
          expiry: { kind: 'FIXED_DATE', month: 3, day: 31, yearsAfter: 1 },
          returnPolicy: 'PENDING_ONLY',
          spendable: true,
        },
      ],
      rule: {
        pointsPer: '0.5',
        rounding: 'HALF_UP',
        basis: 'LINE',
        maturity: { kind: 'DELAY', days: 14 },
        walletCodes: ['points', 'stars'],
      },
      holds: { defaultTtlSeconds: 60, maxTtlSeconds: 600 },
      transfers: { enabled: true, dailyLimit: 1000 },
      adjustments: { approvalAbove: 10000 },
    };
    const { program, userErrors } = await create(input);
    expect(userErrors).toEqual([]);
    expect(program).toMatchObject({
      ...brand,
      code: 'full',
      version: 1,
      wallets: [
        {
          code: 'points',
          expiry: { kind: 'ROLLING', months: 12, roundUpTo: 'MONTH', days: null },
          returnPolicy: 'DEBT',
          spendable: true,
        },
        { code: 'status', expiry: { kind: 'NEVER' }, returnPolicy: 'WITHIN_BALANCE', spendable: false },
        { code: 'stars', expiry: { kind: 'FIXED_DATE', month: 3, day: 31, yearsAfter: 1 }, returnPolicy: 'PENDING_ONLY' },
      ],
      rules: [
        {
          code: 'default',
          version: 1,
          pointsPer: '0.5',
          rounding: 'HALF_UP',
          basis: 'LINE',
          maturity: { kind: 'DELAY', days: 14 },
          validFrom: '1970-01-01T00:00:00.000Z',
          validUntil: null,
        },
      ],
      holds: input.holds,
      transfers: input.transfers,
      adjustments: input.adjustments,
      identityProvider: null,
    });
    const token = await app.token({ kind: 'member', program: 'full', subject: 'nobody' });
    expect((await app.gql('{ program { code } }', {}, token)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const till = await app.token({ kind: 'server', program: 'full' });
    expect((await app.gql('{ program { id code timeZone currency } }', {}, till)).data.program).toMatchObject({
      code: 'full',
      timeZone: 'Asia/Shanghai',
      currency: 'CNY',
    });
  });

  it.each<[string, Record<string, unknown>, string[] | null, string]>([
    ['a code with capitals', { code: 'Brand' }, ['code'], 'INVALID'],
    ['an empty name', { name: ' ' }, ['name'], 'INVALID'],
    ['a zone that does not exist', { timeZone: 'Asia/Peking2' }, ['timeZone'], 'INVALID'],
    ['an offset for a zone', { timeZone: '+08:00' }, ['timeZone'], 'INVALID'],
    ['a region that does not exist', { region: 'XX' }, ['region'], 'INVALID'],
    ['a spendable status wallet', { wallets: [{ code: 'status', spendable: true }] }, ['wallets', '0'], 'INVALID'],
    ['a status wallet that can be owed', { wallets: [{ code: 'status', returnPolicy: 'DEBT' }] }, ['wallets', '0'], 'INVALID'],
    ['a wallet given twice', { wallets: [{ code: 'points' }, { code: 'points' }] }, ['wallets', '1', 'code'], 'INVALID'],
    [
      'a new wallet without a name',
      { wallets: [{ code: 'x', returnPolicy: 'DEBT', spendable: true }] },
      ['wallets', '0', 'name'],
      'INVALID',
    ],
    [
      'an expiry with a foreign field',
      { wallets: [{ code: 'points', expiry: { kind: 'NEVER', days: 1 } }] },
      ['wallets', '0', 'expiry', 'days'],
      'INVALID',
    ],
    [
      'a rolling expiry without a length',
      { wallets: [{ code: 'points', expiry: { kind: 'ROLLING' } }] },
      ['wallets', '0', 'expiry', 'months'],
      'INVALID',
    ],
    [
      'a 31st of February',
      { wallets: [{ code: 'points', expiry: { kind: 'FIXED_DATE', month: 2, day: 31, yearsAfter: 1 } }] },
      ['wallets', '0', 'expiry', 'day'],
      'INVALID',
    ],
    ['no points per money', { rule: { pointsPer: '0' } }, ['rule', 'pointsPer'], 'INVALID'],
    ['negative points per money', { rule: { pointsPer: '-1' } }, ['rule', 'pointsPer'], 'INVALID'],
    ['a rule for a wallet that is not there', { rule: { walletCodes: ['gold'] } }, ['rule', 'walletCodes', '0'], 'NOT_FOUND'],
    ['a rule for no wallet', { rule: { walletCodes: [] } }, ['rule', 'walletCodes'], 'INVALID'],
    ['a delay without days', { rule: { maturity: { kind: 'DELAY' } } }, ['rule', 'maturity', 'days'], 'INVALID'],
    [
      'holds longer than the longest',
      { holds: { defaultTtlSeconds: 600, maxTtlSeconds: 60 } },
      ['holds', 'defaultTtlSeconds'],
      'INVALID',
    ],
    ['a negative limit', { transfers: { dailyLimit: -1 } }, ['transfers', 'dailyLimit'], 'INVALID'],
    ['a provider without keys', { identityProvider: { issuer: 'https://id', audience: 'a' } }, ['identityProvider'], 'INVALID'],
    [
      'a provider over plain http',
      { identityProvider: { issuer: 'https://id', audience: 'a', jwksUri: 'http://id/keys' } },
      ['identityProvider', 'jwksUri'],
      'INVALID',
    ],
    [
      'a provider with a shared secret',
      { identityProvider: { issuer: 'https://id', audience: 'a', jwks: { keys: [{ kty: 'oct', k: 'c2VjcmV0' }] } } },
      ['identityProvider', 'jwks'],
      'INVALID',
    ],
    [
      'a provider with a symmetric algorithm',
      { identityProvider: { issuer: 'https://id', audience: 'a', jwksUri: 'https://id/keys', algorithms: ['HS256'] } },
      ['identityProvider', 'algorithms'],
      'INVALID',
    ],
    [
      'a provider with the name of the built-in one',
      { identityProvider: { issuer: 'fealty', audience: 'a', jwksUri: 'https://id/keys' } },
      ['identityProvider', 'issuer'],
      'INVALID',
    ],
  ])('refuses %s and makes nothing', async (_name, part, field, code) => {
    expect(await create({ code: 'refused', ...brand, ...part })).toEqual({ program: null, userErrors: [{ field, code }] });
    const till = await app.token({ kind: 'server', program: 'refused' });
    expect((await app.gql('{ program { code } }', {}, till)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('refuses a code that is taken, and a currency that does not exist', async () => {
    await create({ code: 'once', ...brand });
    expect(await create({ code: 'once', ...brand })).toEqual({
      program: null,
      userErrors: [{ code: 'ALREADY_EXISTS', field: ['code'] }],
    });
    const answer = await app.gql(
      'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { program { code } } }',
      { input: { code: 'x', ...brand, currency: 'ABC' } },
      platform,
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it("is for the platform's admin only, and shows that one no other program", async () => {
    await create({ code: 'own', ...brand });
    for (const token of [
      await app.token({ kind: 'admin', program: 'own' }),
      await app.token({ kind: 'staff', program: 'own' }),
      await app.token({ kind: 'server', program: 'own' }),
    ]) {
      const answer = await app.gql(
        'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { program { code } } }',
        { input: { code: 'y', ...brand } },
        token,
      );
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await app.gql('{ program { code } }', {}, platform)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
