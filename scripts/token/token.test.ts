import { describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/kernel/global-id.js';
import { scopes, serverScopes } from '../../src/kernel/scopes.js';
import { readActor } from './read-actor.js';
import { readTtl } from './read-ttl.js';

const actor = (as: string, program?: string, list?: string) => readActor({ as, program, scopes: list });

describe('--as', () => {
  it('takes each kind of actor', () => {
    expect(actor('admin')).toEqual({ kind: 'admin', sub: 'admin', scopes: [] });
    expect(actor('admin', 'demo')).toEqual({ kind: 'admin', sub: 'admin', scopes: [], program: 'demo' });
    expect(actor('staff')).toEqual({ kind: 'staff', sub: 'staff', scopes: [...scopes], program: 'demo' });
    expect(actor('staff:anna', 'brand', 'points:read')).toEqual({
      kind: 'staff',
      sub: 'anna',
      scopes: ['points:read'],
      program: 'brand',
    });
    expect(actor('server:till')).toEqual({ kind: 'server', sub: 'till', scopes: [...serverScopes], program: 'demo' });
    expect(actor('partner:club', undefined, 'stream:read, points:read')).toEqual({
      kind: 'partner',
      sub: 'club',
      scopes: ['stream:read', 'points:read'],
      program: 'demo',
    });
    expect(actor('member:shop:17')).toEqual({ kind: 'member', sub: 'shop:17', scopes: [], program: 'demo' });
    expect(actor(`member-id:${toGlobalId('Member', 17)}`)).toEqual({ kind: 'member', member: 17, scopes: [], program: 'demo' });
  });

  it.each(['root', '', 'server', 'server:', 'member', 'member-id:17', 'partner:club'])('refuses %s in one sentence', (as) => {
    expect(() => actor(as)).toThrow(/^[^\n]+\.$/);
  });

  it('refuses a scope that does not exist', () => {
    expect(() => actor('staff', 'demo', 'everything')).toThrow(/"everything" is not a scope/);
  });
});

describe('--ttl', () => {
  it.each([
    ['90', 90],
    ['90s', 90],
    ['30m', 1_800],
    ['12h', 43_200],
    ['7d', 604_800],
  ])('%s is %i seconds', (text, seconds) => {
    expect(readTtl(text)).toBe(seconds);
  });

  it.each(['', '0', '-1', '1w', '367d', 'soon'])('refuses %s', (text) => {
    expect(() => readTtl(text)).toThrow(/--ttl/);
  });
});
