import { isNumeric, type Question, type QuestionKind } from './question.js';
import type { CountRow, Dimension, Part } from './report.js';
import type { SurveyCount, SurveyReportLine } from './report.types.js';
import { decimal, npsParts, scoreOf, wilson } from './scores.js';
import { suppressed } from './suppress.js';

/** What the API shows of parts of the answers to a question. */
export function linesOf(parts: readonly Part[], question: Question, by: Dimension, anonymous: boolean): SurveyReportLine[] {
  const hidden = anonymous && by !== 'ALL' ? suppressed(parts) : new Set<Part>();
  return parts.map((part) => (hidden.has(part) ? hiddenLine(part.key) : lineOf(part, question)));
}

const hiddenLine = (key: string | null): SurveyReportLine => ({
  ...{ key, suppressed: true, answers: null, score: null, low: null, high: null },
  ...{ promoters: null, passives: null, detractors: null, counts: [] },
});

function lineOf({ key, answers, counts }: Part, question: Question): SurveyReportLine {
  const { kind } = question;
  const given = new Map(counts.flatMap(({ number, count }) => (number === null ? [] : [[number, count] as const])));
  const score = isNumeric(kind) ? scoreOf(kind, given) : null;
  const shown = (value: number | null | undefined) => (value == null ? null : decimal(value, digitsOf(kind)));
  return {
    ...{ key, suppressed: false, answers, score: shown(score?.value), low: shown(score?.low), high: shown(score?.high) },
    ...(kind === 'NPS' ? npsParts(given) : { promoters: null, passives: null, detractors: null }),
    counts: inOrder(counts, question).map((row) => countOf(row, answers)),
  };
}

/** Percents have one decimal, means two. */
const digitsOf = (kind: QuestionKind): number => (kind === 'NPS' || kind === 'CSAT' ? 1 : 2);

/** Choices as the question has them; those of earlier versions after them. */
function inOrder(counts: readonly CountRow[], { choices }: Question): CountRow[] {
  const placeOf = (choice: string): number => {
    const place = choices.findIndex(({ code }) => code === choice);
    return place < 0 ? choices.length : place;
  };
  return [...counts].sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || placeOf(a.choice) - placeOf(b.choice));
}

function countOf({ choice, number, count }: CountRow, answers: number): SurveyCount {
  const share = wilson(count, answers);
  const percent = (value: number | null | undefined) => decimal(100 * (value ?? 0), 1);
  return {
    ...{ value: number === null ? choice : String(number), count },
    ...{ share: percent(share?.value), low: percent(share?.low), high: percent(share?.high) },
  };
}
