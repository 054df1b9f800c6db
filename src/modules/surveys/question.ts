import { type Reader, textFor } from '../../kernel/reader.js';

export type QuestionKind = 'SINGLE' | 'MULTIPLE' | 'SCALE' | 'NPS' | 'CSAT' | 'CES' | 'TEXT';

/** A text in the brand's own language, and in others by BCP 47 tag. */
export interface Texts {
  text: string;
  texts: Record<string, string>;
}

/** One thing that can be chosen. */
export interface Choice extends Texts {
  code: string;
}

/** What must hold of the answer to an earlier question. Exactly one of the last four is given. */
export interface AnswerCondition {
  question: string;
  atLeast: number | null;
  atMost: number | null;
  /** Codes of choices, of which one was chosen. */
  anyOf: string[] | null;
  answered: boolean | null;
}

/** When a question is shown. */
export interface ShowWhen {
  match: 'ALL' | 'ANY';
  conditions: AnswerCondition[];
}

/** One question, in the place where it stands. */
export interface Question extends Texts {
  code: string;
  kind: QuestionKind;
  required: boolean;
  /** Of numbers; for MULTIPLE how many choices; for TEXT how many characters. Null: SINGLE has neither. */
  min: number | null;
  max: number | null;
  choices: Choice[];
  showWhen: ShowWhen | null;
}

/** A question as a reader sees it. */
export type ShownQuestion = Omit<Question, 'texts' | 'choices'> & { choices: { code: string; text: string }[] };

/** An answer as it is kept: one of the three. */
export type Answer = { kind: 'choices'; choices: string[] } | { kind: 'number'; number: number } | { kind: 'text'; text: string };

/** Kinds whose scale is given by what they measure. */
export const fixedScales: Partial<Record<QuestionKind, { min: number; max: number }>> = {
  NPS: { min: 0, max: 10 },
  CSAT: { min: 1, max: 5 },
  CES: { min: 1, max: 7 },
};

/** Kinds that are answered by a whole number. */
export const isNumeric = (kind: QuestionKind): boolean => kind === 'SCALE' || kind in fixedScales;

/** The text for a reader: in its language, or the brand's own. */
export function textIn({ text, texts }: Texts, reader: Reader): string {
  return textFor(texts, reader) ?? text;
}
