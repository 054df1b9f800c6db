import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVITY_KIND } from '../../src/modules/activities/index.js';
import { CHECK_IN_KIND } from '../../src/modules/checkins/index.js';
import { programOf } from './engine.fixture.js';

const program = programOf([]);

const makeUp = fc.record({
  points: fc.maxSafeNat(),
  perMonth: fc.integer({ min: 1, max: 31 }),
  withinDays: fc.integer({ min: 1, max: 60 }),
});
const checkIns = fc.record({ cycleDays: fc.option(fc.integer({ min: 1, max: 3650 })), makeUp: fc.option(makeUp) });
const activities = fc.record({ name: fc.stringMatching(/^[a-z][a-z ]{0,50}[a-z]$/), selfReported: fc.boolean() });

describe('what is written of a definition', () => {
  it('is read again as the same check-in settings', () => {
    fc.assert(
      fc.property(checkIns, (definition) => {
        expect(CHECK_IN_KIND.read(CHECK_IN_KIND.write(definition, program), 'default', program)).toEqual(definition);
      }),
    );
  });

  it('is read again as the same activity', () => {
    fc.assert(
      fc.property(activities, (definition) => {
        const written = ACTIVITY_KIND.write(definition, program) as Parameters<typeof ACTIVITY_KIND.read>[0];
        expect(ACTIVITY_KIND.read(written, 'review', program)).toEqual(definition);
      }),
    );
  });
});
