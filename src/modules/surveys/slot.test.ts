import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../kernel/refusal.js';
import { type Standing, slotOf } from './slot.js';
import type { Invitation, InvitationStatus } from './survey.js';

const NOW = 1_000;
const invitation = (id: number, status: InvitationStatus, expiresAt = 2_000): Invitation => ({
  ...{ id, surveyId: 1, version: 1, memberId: 1, cause: null, status, store: null, channel: null, dueAt: 0 },
  ...{ issuedAt: 0, expiresAt, reminders: 0, remindAt: null, answeredOn: status === 'ANSWERED' ? '2026-03-01' : null },
});
const standing = (own: Invitation[], open = false, hasAnswered = false): Standing => ({ own, open, hasAnswered });
const outcome = (given: Standing, id: number | null) => {
  const slot = slotOf(given, id, NOW);
  return isRefusal(slot) ? slot.code : (slot?.id ?? null);
};

describe('who answers', () => {
  it.each<[string, Standing, number | null, number | string | null]>([
    [
      'takes the oldest good invitation',
      standing([invitation(1, 'ANSWERED'), invitation(2, 'OPEN'), invitation(3, 'OPEN')]),
      null,
      2,
    ],
    ['takes the one that it names', standing([invitation(2, 'OPEN'), invitation(3, 'OPEN')]), 3, 3],
    ['finds none that is not its own', standing([invitation(2, 'OPEN')]), 9, 'NOT_FOUND'],
    ['finds none that is not issued', standing([invitation(2, 'SCHEDULED')]), 2, 'NOT_FOUND'],
    ['finds none that was called back', standing([invitation(2, 'REVOKED')]), 2, 'NOT_FOUND'],
    ['does not answer one twice', standing([invitation(2, 'ANSWERED')], true, true), 2, 'ALREADY_EXISTS'],
    ['comes too late', standing([invitation(2, 'OPEN', NOW)]), 2, 'EXPIRED'],
    ['comes too late for all', standing([invitation(2, 'OPEN', NOW)]), null, 'EXPIRED'],
    ['needs none where it is open', standing([], true), null, null],
    ['needs none where it is open, late or not', standing([invitation(2, 'OPEN', NOW)], true), null, null],
    ['answers an open one once', standing([], true, true), null, 'ALREADY_EXISTS'],
    ['answers again where it is asked again', standing([invitation(1, 'ANSWERED'), invitation(2, 'OPEN')], true, true), null, 2],
    ['must be asked where it is not open', standing([]), null, 'NOT_ELIGIBLE'],
    ['is told that it has answered', standing([invitation(1, 'ANSWERED')], false, true), null, 'ALREADY_EXISTS'],
  ])('%s', (_, given, id, expected) => expect(outcome(given, id)).toBe(expected));
});
