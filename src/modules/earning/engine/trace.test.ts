import { expect, it } from 'vitest';
import { fixed, happeningOf, programOf, purchaseOf, ruleOf, unused } from '../../../../test/earning/engine.fixture.js';
import type { Condition } from '../../../kernel/scheme/condition.js';
import { evaluate } from './evaluate.js';

it('of a thousand rules those that give are all traced, and of the others no more than a hundred with the highest priority', () => {
  const condition: Condition = { kind: 'CHANNEL', oneOf: ['web'] };
  const failing = Array.from({ length: 1000 }, (_, n) => ruleOf({ code: `f${n}`, effect: fixed(1), condition, priority: n }));
  const giving = Array.from({ length: 150 }, (_, n) => ruleOf({ code: `g${n}`, effect: fixed(1) }));
  const happening = happeningOf({ purchase: purchaseOf(1000, [], { channel: 'shop' }) });
  const outcomes = evaluate(programOf([...failing, ...giving]), happening, unused)?.outcomes ?? [];
  expect(outcomes.filter(({ granted }) => granted === 1)).toHaveLength(150);
  const others = outcomes.filter(({ granted }) => granted === 0).map(({ rule }) => rule);
  expect(others).toEqual(Array.from({ length: 100 }, (_, n) => `f${999 - n}`));
});
