import { describe, expect, it } from 'vitest';
import type { Answer, AnswerCondition, Question, ShowWhen } from './question.js';
import { visibleQuestions } from './visible.js';

const question = (code: string, showWhen: ShowWhen | null = null): Question => ({
  ...{ code, kind: 'TEXT', text: code, texts: {}, required: true, min: null, max: null, choices: [], showWhen },
});
const when = (match: ShowWhen['match'], ...conditions: [string, Partial<AnswerCondition>][]): ShowWhen => ({
  match,
  conditions: conditions.map(([about, rest]) => ({
    question: about,
    atLeast: null,
    atMost: null,
    anyOf: null,
    answered: null,
    ...rest,
  })),
});
const number = (value: number): Answer => ({ kind: 'number', number: value });
const chosen = (...choices: string[]): Answer => ({ kind: 'choices', choices });

describe('a question with a condition', () => {
  it.each<[string, ShowWhen, Record<string, Answer>, boolean]>([
    ['at most, below', when('ALL', ['a', { atMost: 6 }]), { a: number(5) }, true],
    ['at most, equal', when('ALL', ['a', { atMost: 6 }]), { a: number(6) }, true],
    ['at most, above', when('ALL', ['a', { atMost: 6 }]), { a: number(7) }, false],
    ['at least, equal', when('ALL', ['a', { atLeast: 9 }]), { a: number(9) }, true],
    ['at least, below', when('ALL', ['a', { atLeast: 9 }]), { a: number(8) }, false],
    ['a choice of several', when('ALL', ['a', { anyOf: ['x', 'y'] }]), { a: chosen('z', 'y') }, true],
    ['another choice', when('ALL', ['a', { anyOf: ['x', 'y'] }]), { a: chosen('z') }, false],
    ['a number of what has none', when('ALL', ['a', { atMost: 6 }]), { a: chosen('z') }, false],
    ['answered, and it was', when('ALL', ['a', { answered: true }]), { a: number(0) }, true],
    ['not answered, and it was', when('ALL', ['a', { answered: false }]), { a: number(0) }, false],
    ['not answered, and it was not', when('ALL', ['a', { answered: false }]), {}, true],
    ['of no answer', when('ALL', ['a', { atMost: 6 }]), {}, false],
    ['all of two, one holds', when('ALL', ['a', { atMost: 6 }], ['b', { atLeast: 1 }]), { a: number(1), b: number(0) }, false],
    ['any of two, one holds', when('ANY', ['a', { atMost: 6 }], ['b', { atLeast: 1 }]), { a: number(1), b: number(0) }, true],
    ['any of two, none holds', when('ANY', ['a', { atMost: 6 }], ['b', { atLeast: 1 }]), { a: number(7), b: number(0) }, false],
  ])('%s', (_, showWhen, answers, shown) => {
    const questions = [question('a'), question('b'), question('c', showWhen)];
    const codes = visibleQuestions(questions, new Map(Object.entries(answers))).map(({ code }) => code);
    expect(codes.includes('c')).toBe(shown);
  });

  it('is hidden with the one that it looks at, whatever was said to that', () => {
    const questions = [
      question('a'),
      question('b', when('ALL', ['a', { atMost: 6 }])),
      question('c', when('ALL', ['b', { atLeast: 1 }])),
    ];
    const answers = new Map(Object.entries({ a: number(9), b: number(5) }));
    expect(visibleQuestions(questions, answers).map(({ code }) => code)).toEqual(['a']);
  });
});
