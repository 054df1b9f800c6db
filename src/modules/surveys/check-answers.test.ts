import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../kernel/refusal.js';
import { checkAnswers, type GivenAnswer } from './check-answers.js';
import { fixedScales, type Question, type QuestionKind } from './question.js';

const ask = (code: string, kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  ...{ code, kind, text: code, texts: {}, required: false, min: null, max: null, choices: [], showWhen: null },
  ...fixedScales[kind],
  ...more,
});
const choices = ['red', 'blue', 'green'].map((code) => ({ code, text: code, texts: {} }));
const ifLow = { match: 'ALL' as const, conditions: [{ question: 'nps', atLeast: null, atMost: 6, anyOf: null, answered: null }] };
const questions = [
  ask('nps', 'NPS', { required: true }),
  ask('csat', 'CSAT'),
  ask('ces', 'CES'),
  ask('scale', 'SCALE', { min: -2, max: 2 }),
  ask('one', 'SINGLE', { choices }),
  ask('some', 'MULTIPLE', { choices, min: 2, max: 2 }),
  ask('words', 'TEXT', { min: 3, max: 20 }),
  ask('why', 'TEXT', { required: true, showWhen: ifLow, max: 20 }),
];
const check = (answers: [string, unknown][], finished = true) =>
  checkAnswers(
    questions,
    answers.map(([questionCode, value]): GivenAnswer => ({ questionCode, value })),
    finished,
  );

describe('answers', () => {
  it.each<[string, [string, unknown][]]>([
    [
      'the lowest numbers',
      [
        ['nps', 0],
        ['csat', 1],
        ['ces', 1],
        ['scale', -2],
        ['why', 'Bad'],
      ],
    ],
    [
      'the highest numbers',
      [
        ['nps', 10],
        ['csat', 5],
        ['ces', 7],
        ['scale', 2],
      ],
    ],
    [
      'choices',
      [
        ['nps', 7],
        ['one', 'red'],
        ['some', ['green', 'blue']],
      ],
    ],
    [
      'a script, which is text',
      [
        ['nps', 7],
        ['words', '<script>x</script>'],
      ],
    ],
    ['only what must be', [['nps', 7]]],
  ])('may be %s', (_, answers) => expect(isRefusal(check(answers))).toBe(false));

  it.each<[string, [string, unknown][], string, string[]]>([
    [
      'of a question that is not there',
      [
        ['nps', 7],
        ['age', 7],
      ],
      'NOT_FOUND',
      ['answers', '1', 'questionCode'],
    ],
    [
      'twice',
      [
        ['nps', 7],
        ['nps', 7],
      ],
      'INVALID',
      ['answers', '1', 'questionCode'],
    ],
    ['too low', [['nps', -1]], 'INVALID', ['answers', '0', 'value']],
    ['too high', [['nps', 11]], 'INVALID', ['answers', '0', 'value']],
    ['beyond CSAT', [['csat', 0]], 'INVALID', ['answers', '0', 'value']],
    ['beyond CES', [['ces', 8]], 'INVALID', ['answers', '0', 'value']],
    ['beyond its scale', [['scale', 3]], 'INVALID', ['answers', '0', 'value']],
    ['a fraction', [['nps', 7.5]], 'INVALID', ['answers', '0', 'value']],
    ['a number as a text', [['nps', '7']], 'INVALID', ['answers', '0', 'value']],
    ['null', [['nps', null]], 'INVALID', ['answers', '0', 'value']],
    ['a list for one choice', [['one', ['red']]], 'INVALID', ['answers', '0', 'value']],
    ['an object', [['one', { code: 'red' }]], 'INVALID', ['answers', '0', 'value']],
    ['a choice that is not there', [['one', 'pink']], 'NOT_FOUND', ['answers', '0', 'value']],
    ['one choice for several', [['some', 'red']], 'INVALID', ['answers', '0', 'value']],
    ['too few choices', [['some', ['red']]], 'INVALID', ['answers', '0', 'value']],
    ['too many choices', [['some', ['red', 'blue', 'green']]], 'INVALID', ['answers', '0', 'value']],
    ['a choice twice', [['some', ['red', 'red']]], 'INVALID', ['answers', '0', 'value']],
    ['a text too short', [['words', 'ab']], 'INVALID', ['answers', '0', 'value']],
    ['a text too long', [['words', 'x'.repeat(21)]], 'INVALID', ['answers', '0', 'value']],
    ['blank', [['words', '   ']], 'INVALID', ['answers', '0', 'value']],
    ['with what cannot be seen', [['words', 'ab\u0007c']], 'INVALID', ['answers', '0', 'value']],
    ['a number for a text', [['words', 5]], 'INVALID', ['answers', '0', 'value']],
    [
      'to a hidden question',
      [
        ['nps', 9],
        ['why', 'Good'],
      ],
      'INVALID',
      ['answers', '1', 'questionCode'],
    ],
    ['without what must be', [['csat', 5]], 'INVALID', ['answers']],
    ['without what must be once it is shown', [['nps', 3]], 'INVALID', ['answers']],
    ['too many', Array.from({ length: 101 }, (_, place) => [`q${place}`, 1] as [string, unknown]), 'INVALID', ['answers']],
  ])('are not taken %s', (_, answers, code, field) => expect(check(answers)).toMatchObject({ code, field }));

  it('that are not finished may lack what must be, and keep what was hidden later, and are right otherwise', () => {
    expect(
      isRefusal(
        check(
          [
            ['nps', 9],
            ['why', 'Before I changed it'],
          ],
          false,
        ),
      ),
    ).toBe(false);
    expect(isRefusal(check([], false))).toBe(false);
    expect(check([['nps', 11]], false)).toMatchObject({ code: 'INVALID' });
  });
});
