import { expect, it } from 'vitest';
import { type Agent, pickAgent } from './assignment.js';

const agent = (name: string, load: number, lastAt: number | null = null): Agent => ({ agent: name, load, lastAt });

it.each<[string, Agent[], string | null]>([
  ['nobody where nobody is there', [], null],
  ['whoever has least', [agent('a', 3), agent('b', 1), agent('c', 2)], 'b'],
  ['of equals, whoever waits longest', [agent('a', 1, 20), agent('b', 1, 10)], 'b'],
  ['whoever never had one first', [agent('a', 0, 20), agent('b', 0)], 'b'],
  ['by name where all is equal', [agent('b', 0), agent('a', 0)], 'a'],
])('the next complaint goes to %s', (_, agents, expected) => {
  expect(pickAgent(agents)).toBe(expected);
});
