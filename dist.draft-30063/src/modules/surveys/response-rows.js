import { bulkInsert } from '../../kernel/sql/bulk.js';
export const insertResponses = bulkInsert('survey_response', [
    ['id', 'bigint', (response) => response.id],
    ['survey_id', 'bigint', (response) => response.surveyId],
    ['version', 'int', (response) => response.version],
    ['anonymous', 'boolean', (response) => response.anonymous],
    ['member_id', 'bigint', (response) => response.memberId],
    ['invitation_id', 'bigint', (response) => response.invitationId],
    ['tier', 'text', (response) => response.tier],
    ['store', 'text', (response) => response.store],
    ['channel', 'text', (response) => response.channel],
    ['day', 'date', (response) => response.day],
    ['submitted_at', 'instant', (response) => response.submittedAt],
]);
export const insertAnswers = bulkInsert('survey_answer', [
    ['response_id', 'bigint', (answer) => answer.responseId],
    ['survey_id', 'bigint', (answer) => answer.surveyId],
    ['question', 'text', (answer) => answer.question],
    ['choice', 'text', (answer) => answer.choice],
    ['number', 'int', (answer) => answer.number],
    ['text', 'text', (answer) => answer.text],
]);
/** The rows of an answer. */
export function rowsOf(responseId, surveyId, question, answer) {
    const row = { responseId, surveyId, question, choice: '', number: null, text: null };
    if (answer.kind === 'number')
        return [{ ...row, number: answer.number }];
    if (answer.kind === 'text')
        return [{ ...row, text: answer.text }];
    return answer.choices.map((choice) => ({ ...row, choice }));
}
//# sourceMappingURL=response-rows.js.map