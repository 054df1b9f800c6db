import { describe, expect, test } from 'vitest';
import { type ShopKind, schemes, shopKinds } from '../../scripts/generate/schemes.js';
import { Shoppers } from '../../scripts/generate/shoppers.js';
import { Model } from '../model/model.js';

const start = Date.parse('2026-05-20T03:00:00Z');

function shop(kind: ShopKind, seed: number) {
  const members = ['ann', 'bob', 'cid'];
  const model = Model.of(schemes[kind], start);
  for (const member of members) model.enrol(member);
  const commands = [];
  const seen = { debt: 0, held: 0, pending: 0, refused: 0, kinds: new Set<string>() };
  for (const command of new Shoppers(members, seed, model, start, 12).commands()) {
    commands.push(command);
    if (!model.run(command).ok) seen.refused += 1;
    for (const member of members) {
      const { debt, held, pending } = model.balance(member, 'points');
      seen.debt += Number(debt > 0);
      seen.held += Number(held > 0);
      seen.pending += Number(pending > 0);
    }
  }
  for (const entry of members.flatMap((member) => model.entries(member, 'points'))) seen.kinds.add(entry.kind);
  return { commands, seen };
}

describe.each(shopKinds)('a generated shop whose points mature by %s', (kind) => {
  test('is the same for the same seed and another for another', () => {
    expect(shop(kind, 7).commands).toEqual(shop(kind, 7).commands);
    expect(shop(kind, 8).commands).not.toEqual(shop(kind, 7).commands);
  });

  test('has lines, named, line-wise and unnamed returns, holds, captures, releases and transfers', () => {
    const commands = [0, 1].flatMap((seed) => shop(kind, seed).commands);
    const returns = commands.filter((command) => command.do === 'return');
    expect(new Set(commands.map((command) => command.do))).toEqual(
      new Set(['purchase', 'return', 'confirm', 'hold', 'capture', 'release', 'transfer']),
    );
    expect(commands.some((command) => command.do === 'purchase' && (command.lines?.length ?? 0) > 1)).toBe(true);
    expect(returns.some((command) => command.orderId === undefined)).toBe(true);
    expect(returns.some((command) => command.orderId !== undefined && command.lines === undefined)).toBe(true);
    expect(returns.some((command) => command.lines !== undefined)).toBe(true);
  });

  test('comes into debt, holds points, has some pending, lets some expire and is refused now and then, but mostly not', () => {
    const all = [0, 5].map((seed) => shop(kind, seed));
    const sum = (name: 'debt' | 'held' | 'pending' | 'refused') => all.reduce((total, { seen }) => total + seen[name], 0);
    for (const name of ['debt', 'held', 'pending', 'refused'] as const) expect(sum(name), name).toBeGreaterThan(0);
    expect(all.some(({ seen }) => seen.kinds.has('EXPIRE'))).toBe(true);
    expect(sum('refused')).toBeLessThan(all.reduce((total, { commands }) => total + commands.length, 0) / 2);
  });

  test('lets nothing mature or expire within the hours of the run', () => {
    const members = ['ann', 'bob', 'cid'];
    const model = Model.of(schemes[kind], start);
    for (const member of members) model.enrol(member);
    for (const command of new Shoppers(members, 5, model, start, 12).commands()) model.run(command);
    model.moveTo(start + 1_000);
    const entries = () =>
      members.map((member) => model.entries(member, 'points').filter(({ kind: each }) => each !== 'RELEASE').length);
    const before = entries();
    model.moveTo(start + 90 * 60_000);
    expect(entries()).toEqual(before);
  });
});
