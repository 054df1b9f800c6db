import { bulkInsert, bulkUpdate } from '../../kernel/sql/bulk.js';
import { dateOfDay } from '../../kernel/zone-clock.js';
const owner = [
    ['member_id', 'bigint', (r) => r.memberId],
    ['achievement', 'text', (r) => r.code],
];
const contributionChanges = [
    ['amount', 'bigint', (r) => r.kept.amount],
    ['completion', 'text', (r) => r.kept.completion],
    ['completed_at', 'instant', (r) => r.kept.completedAt],
];
const contributionColumns = [
    ...owner,
    ['source_id', 'bigint', (r) => r.kept.id],
    ['occurred_at', 'instant', (r) => r.kept.at],
    ['day', 'date', (r) => dateOfDay(r.kept.day)],
    ['version', 'int', (r) => r.kept.version],
    ['lasting', 'jsonb', (r) => r.kept.while],
    ...contributionChanges,
];
const completionChanges = [
    ['completed_at', 'instant', (r) => r.kept.at],
    ['version', 'int', (r) => r.kept.version],
    ['reached', 'int', (r) => r.kept.reached],
    ['occurrence_id', 'bigint', (r) => r.kept.occurrenceId],
    ['withdrawn_at', 'instant', (r) => r.kept.withdrawnAt],
];
const completionColumns = [
    ...owner,
    ['key', 'text', (r) => r.kept.key],
    ['period', 'date', (r) => periodOf(r.kept.key)],
    ...completionChanges,
];
/** The first day of a period of the calendar; null for a number. */
function periodOf(key) {
    return /^[A-Z]/.test(key) ? key.slice(1) : null;
}
const insertContributions = bulkInsert('achievement_contribution', contributionColumns);
const updateContributions = bulkUpdate('achievement_contribution', ['member_id', 'achievement', 'source_id'], contributionColumns, contributionChanges);
const insertCompletions = bulkInsert('achievement_completion', completionColumns);
const updateCompletions = bulkUpdate('achievement_completion', ['member_id', 'achievement', 'key'], completionColumns, completionChanges);
/** Sends what changed of what counts and of what was completed. */
export function writeCourses(sql, programId, courses) {
    const contributions = courses.flatMap((course) => rowsOf(course, course.contributions));
    const completions = courses.flatMap((course) => rowsOf(course, course.completions));
    return [
        insertContributions(sql, programId, contributions.filter(isNew)),
        updateContributions(sql, programId, contributions.filter(isChanged)),
        insertCompletions(sql, programId, completions.filter(isNew)),
        updateCompletions(sql, programId, completions.filter(isChanged)),
    ];
}
function rowsOf({ memberId, code }, kept) {
    return [...kept.values()].map((one) => ({ memberId, code, kept: one }));
}
const isNew = ({ kept }) => kept.row === 'new';
const isChanged = ({ kept }) => kept.row === 'changed';
//# sourceMappingURL=write-courses.js.map