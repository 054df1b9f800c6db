import { describe, expect, it } from 'vitest';
import { type IssuingFacts, issueEach, reminded } from './issuing.js';
import type { Invitation, InviteRule, SurveyDefinition, VersionedSurvey } from './survey.js';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-10T04:00:00Z');
const usual: InviteRule = { trigger: 'PURCHASE', days: 0, tiers: [], quietDays: 30 };

function survey(rule: InviteRule | null, more: Partial<VersionedSurvey> = {}): VersionedSurvey {
  const definition: SurveyDefinition = {
    ...{
      title: { text: '', texts: {} },
      description: null,
      questions: [],
      open: false,
      startsAt: null,
      endsAt: null,
      quota: null,
    },
    ...{ reward: null, lowScore: null, rule, expiresDays: 14, remindDays: [3, 7] },
  };
  return {
    ...{ id: 1, code: 's', anonymous: false, active: true, version: 2, startsAt: null, endsAt: null, quota: null },
    ...{ responses: 0, createdAt: 0, updatedAt: 0, definition, ...more },
  };
}
const scheduled = (id: number, memberId = 7, cause = `purchase:${id}`): Invitation => ({
  ...{ id, surveyId: 1, version: null, memberId, cause, status: 'SCHEDULED', store: null, channel: null, dueAt: NOW },
  ...{ issuedAt: null, expiresAt: null, reminders: 0, remindAt: null, answeredOn: null },
});
const facts = (more: Partial<IssuingFacts> = {}): IssuingFacts => ({
  surveys: new Map([[1, survey(usual)]]),
  members: new Map([[7, { id: 7, status: 'ACTIVE', joinedAt: 0 }]]),
  ...{ asked: new Map(), returned: new Set(), tiers: new Map([[7, 'gold']]), program: { timeZone: 'Asia/Shanghai' }, now: NOW },
  ...more,
});
const of = (rule: Partial<InviteRule>, more: Partial<VersionedSurvey> = {}) => ({
  surveys: new Map([[1, survey({ ...usual, ...rule }, more)]]),
});

describe('an invitation whose day has come', () => {
  it.each<[string, Partial<IssuingFacts>, boolean]>([
    ['for a member who was never asked', {}, true],
    ['for one who was asked 29 days before', { asked: new Map([[7, NOW - 29 * DAY]]) }, false],
    ['for one who was asked 30 days before', { asked: new Map([[7, NOW - 30 * DAY]]) }, true],
    [
      'for one who was asked a moment ago, where that does not matter',
      { ...of({ quietDays: 0 }), asked: new Map([[7, NOW]]) },
      true,
    ],
    ['for who has left', { members: new Map([[7, { id: 7, status: 'CLOSED', joinedAt: 0 }]]) }, false],
    ['for a suspended member', { members: new Map([[7, { id: 7, status: 'SUSPENDED', joinedAt: 0 }]]) }, true],
    ['for a purchase that came back', { returned: new Set(['purchase:1']) }, false],
    ['for a tier that is meant', of({ tiers: ['gold'] }), true],
    ['for another tier', of({ tiers: ['black'] }), false],
    ['for a tier that was reached and lost again', of({ trigger: 'TIER_REACHED', tiers: ['black'] }), true],
    ['to a survey that is off', of({}, { active: false }), false],
    ['to one that is over', of({}, { endsAt: NOW }), false],
    ['to one that is full', of({}, { quota: 5, responses: 5 }), false],
    ['to one without a rule any more', { surveys: new Map([[1, survey(null)]]) }, false],
  ])('%s is issued or not', (_, more, isIssued) => {
    const [looked] = issueEach([scheduled(1)], facts(more));
    expect(looked?.status).toBe(isIssued ? 'OPEN' : 'SKIPPED');
    expect(looked?.version).toBe(isIssued ? 2 : null);
  });

  it('leaves out the next one for the same member, and none for another', () => {
    const members = new Map([7, 8].map((id) => [id, { id, status: 'ACTIVE', joinedAt: 0 }]));
    const looked = issueEach([scheduled(1), scheduled(2), scheduled(3, 8)], facts({ members }));
    expect(looked.map(({ status }) => status)).toEqual(['OPEN', 'SKIPPED', 'OPEN']);
  });

  it('is said again on its days until it expires or the survey is off', () => {
    const [open] = issueEach([scheduled(1)], facts()) as [Invitation];
    expect(open).toMatchObject({ expiresAt: NOW + 14 * DAY, remindAt: NOW + 3 * DAY });
    const first = reminded(open, survey(usual), { timeZone: 'UTC' }, NOW + 3 * DAY);
    expect(first).toMatchObject({ reminders: 1, remindAt: NOW + 7 * DAY });
    expect(reminded(first, survey(usual), { timeZone: 'UTC' }, NOW + 7 * DAY)).toMatchObject({ reminders: 2, remindAt: null });
    expect(reminded(open, survey(usual), { timeZone: 'UTC' }, NOW + 14 * DAY)).toMatchObject({ reminders: 0, remindAt: null });
    expect(reminded(open, survey(usual, { active: false }), { timeZone: 'UTC' }, NOW + 3 * DAY)).toMatchObject({
      reminders: 0,
      remindAt: null,
    });
  });
});
