import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelHouse, type Sabotage } from './model-house.js';
import { Disagreement, play } from './play.js';
import { sequences } from './steps.js';

const run = (sabotage?: Sabotage, numRuns = 60) =>
  fc.check(
    fc.asyncProperty(sequences, (sequence) => play(sequence, modelHouse(sabotage))),
    { numRuns, seed: 7, endOnFailure: true },
  );

describe('the comparison of random sequences', () => {
  it('holds for the model against itself, which also never contradicts itself', async () => {
    const { failed, errorInstance } = await run();
    expect(failed ? errorInstance : null).toBeNull();
  });

  const planted: [string, Sabotage][] = [
    ['a point too many', (command) => (command.do === 'adjust' ? { ...command, points: command.points + 1 } : command)],
    ['a lost purchase', (command, count) => (command.do === 'purchase' && count % 5 === 0 ? null : command)],
    ['a return whose lines are forgotten', (command) => (command.do === 'return' ? withoutLines(command) : command)],
    ['a key that is not remembered', (command, count) => ({ ...command, key: `${command.key}-${count}` })],
    [
      'a hold that lives a second longer',
      (command) => (command.do === 'hold' ? { ...command, ttlSeconds: (command.ttlSeconds ?? 900) + 1 } : command),
    ],
    ['a pass that nobody paid for', (command) => (command.do === 'issue' ? { ...command, free: true } : command)],
    ['a coupon whose use is lost', (command) => (command.do === 'redeemCoupon' ? null : command)],
    ['a bonus that is forgotten', (command) => (command.do === 'topUp' ? { ...command, bonus: 0 } : command)],
    ['an order recorded as of now', (command) => (command.do === 'purchase' ? withoutDate(command) : command)],
  ];
  it.each(planted)('finds %s', async (_, sabotage) => {
    const { failed, errorInstance } = await run(sabotage);
    expect(failed).toBe(true);
    expect(errorInstance).toBeInstanceOf(Disagreement);
  });
});

function withoutLines<T extends { lines?: unknown }>(command: T): T {
  const { lines: _, ...rest } = command;
  return rest as T;
}

function withoutDate<T extends { occurredAt?: number }>(command: T): T {
  const { occurredAt: _, ...rest } = command;
  return rest as T;
}
