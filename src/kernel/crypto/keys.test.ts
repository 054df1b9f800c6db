import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveKey, loadOrCreateMasterKey, parseMasterKey, readMasterKey } from './keys.js';

const good = 'c9f1a2437be05d8816f20ba94c7d3e6650b1e88f9d22471c03a5fe6db8724f19';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fealty-keys-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the master key', () => {
  it('is made once with mode 0600 and read back by every later start', () => {
    const first = loadOrCreateMasterKey({ dataDir });
    expect(first).toHaveLength(32);
    expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
    expect(loadOrCreateMasterKey({ dataDir })).toEqual(first);
    expect(readdirSync(dataDir)).toEqual(['master.key']);
  });

  it('is not made by reading', () => {
    expect(readMasterKey({ dataDir })).toBeNull();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is taken from the environment before the file, and then no file is made', () => {
    expect(loadOrCreateMasterKey({ dataDir, fromEnvironment: good })).toEqual(Buffer.from(good, 'hex'));
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is accepted as hex and as base64 and is the same key', () => {
    const base64 = Buffer.from(good, 'hex').toString('base64');
    expect(parseMasterKey(base64, 'X')).toEqual(parseMasterKey(` ${good}\n`, 'X'));
  });

  it('is refused when others can read its file', () => {
    writeFileSync(join(dataDir, 'master.key'), good);
    chmodSync(join(dataDir, 'master.key'), 0o644);
    expect(() => readMasterKey({ dataDir })).toThrow(/mode 644.*chmod 600/);
  });

  it.each([
    ['too short', 'deadbeef', /too short: 4 bytes/],
    ['one byte repeated', '00'.repeat(32), /weak/],
    ['a repeated word', Buffer.from('secret'.repeat(8)).toString('base64'), /weak/],
    ['a counting pattern', Buffer.from(Array.from({ length: 32 }, (_, i) => i)).toString('hex'), /weak/],
    ['a typed sentence', Buffer.from('the quick brown fox jumps over a lazy dog').toString('base64'), /weak/],
    ['neither hex nor base64', 'pass word!', /hex or base64/],
  ])('is refused in one sentence that names its origin when it is %s', (_name, text, message) => {
    expect(() => parseMasterKey(text, 'FEALTY_MASTER_KEY')).toThrow(message);
    expect(() => parseMasterKey(text, 'FEALTY_MASTER_KEY')).toThrow(/^FEALTY_MASTER_KEY [^\n]+\.$/);
  });

  it('gives each purpose its own key, the same at every start', () => {
    const master = Buffer.from(good, 'hex');
    const keys = (['token', 'pii-wrap', 'lookup', 'db-role', 'seal'] as const).map((purpose) =>
      deriveKey(master, purpose).toString('hex'),
    );
    expect(new Set([...keys, good]).size).toBe(6);
    expect(deriveKey(master, 'token').toString('hex')).toBe(keys[0]);
  });
});
