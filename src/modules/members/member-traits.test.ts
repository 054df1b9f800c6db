import { describe, expect, it } from 'vitest';
import { changeAttributes, changeTags, readTagChanges } from './member-traits.js';

const names = (count: number, prefix = 't') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('tags', () => {
  it('are trimmed, added and removed; what is there twice or not at all changes nothing', () => {
    expect(readTagChanges([' vip ', '高净值'], ['new'])).toEqual({ add: ['vip', '高净值'], remove: ['new'] });
    expect(changeTags(['b', 'new'], { add: ['vip', 'b', 'a', 'a'], remove: ['new', 'gone'] })).toEqual(['a', 'b', 'vip']);
  });

  it.each([
    [['ok', ' '], [], [['add', '1']]],
    [[], ['x'.repeat(61)], [['remove', '0']]],
    [['a\nb'], [], [['add', '0']]],
    [['a'], ['b', 'a'], [['remove', '1']]],
    [names(201), [], [['add']]],
  ])('of %j and %j are refused where they are wrong', (add, remove, fields) => {
    expect(readTagChanges(add, remove)).toMatchObject(fields.map((field) => ({ code: 'INVALID', field })));
  });

  it('are at most 200', () => {
    expect(changeTags(names(199), { add: ['x'], remove: [] })).toHaveLength(200);
    expect(changeTags(names(199), { add: ['x', 'y'], remove: [] })).toMatchObject({ code: 'LIMIT_REACHED' });
    expect(changeTags(names(200), { add: ['x'], remove: ['t0'] })).toHaveLength(200);
  });
});

describe('attributes', () => {
  it('are replaced by name, and taken away by null; the others stay', () => {
    const before = { size: 'M', gift: true, n: 1 };
    expect(changeAttributes(before, { size: 'L', gift: null, gone: null })).toEqual({ size: 'L', n: 1 });
    expect(before).toEqual({ size: 'M', gift: true, n: 1 });
  });

  it('are at most 100', () => {
    const many = Object.fromEntries(names(100).map((name) => [name, 1]));
    expect(changeAttributes(many, { t0: 2 })).toMatchObject({ t0: 2 });
    expect(changeAttributes(many, { more: 2 })).toMatchObject({ code: 'LIMIT_REACHED' });
  });
});
