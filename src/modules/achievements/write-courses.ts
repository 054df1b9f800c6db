import { bulkInsert, bulkUpdate, type Column, type SqlClient } from '../../kernel/sql/bulk.js';
import { dateOfDay } from '../../kernel/zone-clock.js';
import type { Course, KeptCompletion, KeptContribution } from './course.js';

type Row<Kept> = Pick<Course, 'memberId' | 'code'> & { kept: Kept };

const owner: Column<Row<unknown>>[] = [
  ['member_id', 'bigint', (r) => r.memberId],
  ['achievement', 'text', (r) => r.code],
];

const contributionChanges: Column<Row<KeptContribution>>[] = [
  ['amount', 'bigint', (r) => r.kept.amount],
  ['completion', 'text', (r) => r.kept.completion],
  ['completed_at', 'instant', (r) => r.kept.completedAt],
];

const contributionColumns: Column<Row<KeptContribution>>[] = [
  ...owner,
  ['source_id', 'bigint', (r) => r.kept.id],
  ['occurred_at', 'instant', (r) => r.kept.at],
  ['day', 'date', (r) => dateOfDay(r.kept.day)],
  ['version', 'int', (r) => r.kept.version],
  ['lasting', 'jsonb', (r) => r.kept.while],
  ...contributionChanges,
];

const completionChanges: Column<Row<KeptCompletion>>[] = [
  ['completed_at', 'instant', (r) => r.kept.at],
  ['version', 'int', (r) => r.kept.version],
  ['reached', 'int', (r) => r.kept.reached],
  ['occurrence_id', 'bigint', (r) => r.kept.occurrenceId],
  ['withdrawn_at', 'instant', (r) => r.kept.withdrawnAt],
];

const completionColumns: Column<Row<KeptCompletion>>[] = [
  ...owner,
  ['key', 'text', (r) => r.kept.key],
  ['period', 'date', (r) => periodOf(r.kept.key)],
  ...completionChanges,
];

/** The first day of a period of the calendar; null for a number. */
function periodOf(key: string): string | null {
  return /^[A-Z]/.test(key) ? key.slice(1) : null;
}

const insertContributions = bulkInsert('achievement_contribution', contributionColumns);
const updateContributions = bulkUpdate(
  'achievement_contribution',
  ['member_id', 'achievement', 'source_id'],
  contributionColumns,
  contributionChanges,
);
const insertCompletions = bulkInsert('achievement_completion', completionColumns);
const updateCompletions = bulkUpdate(
  'achievement_completion',
  ['member_id', 'achievement', 'key'],
  completionColumns,
  completionChanges,
);

/** Sends what changed of what counts and of what was completed. */
export function writeCourses(sql: SqlClient, programId: number, courses: readonly Course[]): Promise<void>[] {
  const contributions = courses.flatMap((course) => rowsOf(course, course.contributions));
  const completions = courses.flatMap((course) => rowsOf(course, course.completions));
  return [
    insertContributions(sql, programId, contributions.filter(isNew)),
    updateContributions(sql, programId, contributions.filter(isChanged)),
    insertCompletions(sql, programId, completions.filter(isNew)),
    updateCompletions(sql, programId, completions.filter(isChanged)),
  ];
}

function rowsOf<Kept>({ memberId, code }: Course, kept: ReadonlyMap<unknown, Kept>): Row<Kept>[] {
  return [...kept.values()].map((one) => ({ memberId, code, kept: one }));
}

const isNew = ({ kept }: Row<{ row: string }>): boolean => kept.row === 'new';
const isChanged = ({ kept }: Row<{ row: string }>): boolean => kept.row === 'changed';
