import { it } from 'vitest';
import { compareSequences } from './compare-sequences.js';

const LIMIT_MS = 900_000;

it(
  '10 random sequences on two servers give what the model of the rules gives, at every step',
  () => compareSequences(10),
  LIMIT_MS,
);
