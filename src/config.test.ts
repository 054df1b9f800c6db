import { isAbsolute } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from './config.js';

describe('the configuration', () => {
  test('is complete without any variable, and listens to this machine only', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({ port: 4000, host: '127.0.0.1', logLevel: 'info', databaseUrl: undefined });
    expect(isAbsolute(config.dataDir)).toBe(true);
    expect(config.limits).toMatchObject({
      bodyBytes: 102_400,
      serverBodyBytes: 2_097_152,
      tokens: 1_000,
      depth: 10,
      aliases: 15,
    });
  });

  test('takes an empty variable for none', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4000, databaseUrl: undefined });
  });

  test('reads budgets as capacity and what comes back each second', () => {
    expect(loadConfig({ BUDGET_MEMBER: '500/25' }).budgets.member).toEqual({ capacity: 500, restorePerSecond: 25 });
  });

  test.each<[string, string[]]>([
    ['', []],
    ['10.0.0.1', ['10.0.0.1']],
    ['10.0.0.0/8, fd00::/8,loopback', ['10.0.0.0/8', 'fd00::/8', 'loopback']],
  ])('takes TRUST_PROXY=%s for %j', (text, trusted) => {
    expect(loadConfig({ TRUST_PROXY: text }).trustProxy).toEqual(trusted);
  });

  test.each([
    ['PORT', '70000'],
    // whoever calls could say any address
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '1'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1,nginx'],
    ['ALLOW_PRIVATE_ADDRESSES', 'yes'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['LOG_LEVEL', 'loud'],
    ['BUDGET_SERVER', 'many'],
  ])('refuses %s=%s and names the variable', (name, value) => {
    expect(() => loadConfig({ [name]: value })).toThrow(new RegExp(`^${name} is not valid: .+\\.$`));
  });
});
