import { it } from 'vitest';
import { compareSequences } from './compare-sequences.js';

const LIMIT_MS = 3_600_000;

it(
  '1,000 random sequences on two servers give what the model of the rules gives, at every step',
  () => compareSequences(1_000),
  LIMIT_MS,
);
