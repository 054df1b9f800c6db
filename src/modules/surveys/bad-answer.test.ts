import { describe, expect, it } from 'vitest';
import { isBad } from './bad-answer.js';
import type { Answer, Question, QuestionKind } from './question.js';
import type { LowScore, SurveyDefinition } from './survey.js';

const question = (code: string, kind: QuestionKind): Question => ({
  ...{ code, kind, text: code, texts: {}, required: false, min: null, max: null, choices: [], showWhen: null },
});
const lowScore: LowScore = { question: 'nps', atMost: 3, team: 'care', urgency: 'HIGH', importance: 'HIGH', dueHours: 1 };
const definition = (threshold: LowScore | null): SurveyDefinition => ({
  ...{ title: { text: '', texts: {} }, description: null, open: true, startsAt: null, endsAt: null, quota: null, reward: null },
  questions: [question('nps', 'NPS'), question('csat', 'CSAT'), question('ces', 'CES'), question('scale', 'SCALE')],
  ...{ lowScore: threshold, rule: null, expiresDays: 1, remindDays: [] },
});

describe('an answer is bad', () => {
  it.each<[Record<string, number>, boolean, boolean]>([
    [{ nps: 6 }, true, false],
    [{ nps: 7 }, false, false],
    [{ nps: 3 }, true, true],
    [{ csat: 2 }, true, false],
    [{ csat: 3 }, false, false],
    [{ ces: 3 }, true, false],
    [{ ces: 4, nps: 9 }, false, false],
    [{ scale: 0 }, false, false],
    [{}, false, false],
  ])('with %j: as usual %s, by its threshold %s', (numbers, usual, threshold) => {
    const answers = new Map(
      Object.entries(numbers).map(([code, number]): [string, Answer] => [code, { kind: 'number', number }]),
    );
    expect([isBad(definition(null), answers), isBad(definition(lowScore), answers)]).toEqual([usual, threshold]);
  });
});
