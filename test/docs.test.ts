import { readFileSync } from 'node:fs';
import { parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bind, type Example, examplesOf, fillIn } from './support/examples.js';

const concepts = examplesOf('docs/concepts.md');
const readme = examplesOf('README.md');

describe('docs/concepts.md', () => {
  it('has examples', () => expect(concepts.length).toBeGreaterThan(12));
});

describe('docs/operations.md', () => {
  it('names every variable of the configuration, and no other', () => {
    const known = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((match) => match[1]);
    const table = readFileSync('docs/operations.md', 'utf8').split('\n').filter((line) => line.startsWith('| `'));
    const named = table.flatMap((line) => [...line.split('|')[1]!.matchAll(/`([A-Z_]+)`/g)].map((match) => match[1]));
    expect(named.sort()).toEqual(known.sort());
  });
});
