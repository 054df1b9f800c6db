import { describe, expect, it } from 'vitest';
import { describeError, redact } from './log-safety.js';

describe('what the log says of an error', () => {
  it('names the place, the kind and the constraint, and no value', () => {
    const error = Object.assign(new Error(`insert into "member" ("phone") values ('+8613800138000') - duplicate key`), {
      code: '23505',
      constraint: 'member_phone_key',
      detail: 'Key (display_name)=(Anna) already exists.',
      parameters: ['Anna'],
    });
    const safe = describeError(error);
    expect(safe).toMatchObject({ name: 'Error', code: '23505', constraint: 'member_phone_key' });
    expect(safe.stack).toContain('log-safety.test');
    expect(JSON.stringify(safe)).not.toMatch(/13800138000|Anna/);
  });

  it('follows causes, without their values', () => {
    const safe = describeError(new Error('outer', { cause: new Error('mail to anna@example.com failed') }));
    expect(safe.cause?.message).toBe('mail to … failed');
  });

  it('does not print a thrown value that is not an error', () => {
    expect(JSON.stringify(describeError({ phone: '13800138000' }))).not.toContain('138');
  });

  it.each([
    ["x = 'O''Brien' and y", "x = '…' and y"],
    ['call 138 0013 8000 now', 'call … now'],
    ['token eyJhbGciOi.eyJzdWIi.c2ln is bad', 'token … is bad'],
    ['key fk_abc_def is bad', 'key … is bad'],
    ["an unclosed 'Anna", "an unclosed '…'"],
    ['took 1200 ms', 'took 1200 ms'],
  ])('redacts %j', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });
});
