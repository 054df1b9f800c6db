import { toGlobalId } from '../../kernel/global-id.js';
import { lowScoreOf } from './low-score.js';
/** Up to which number an answer is bad where the survey says nothing else: a detractor, or who is not content, or found it hard. */
const usually = { NPS: 6, CSAT: 2, CES: 3 };
/** Whether the burst alarm should hear of it: a low score by the survey's own threshold, or where it has none by what is usual. */
export function isBad(definition, answers) {
    if (definition.lowScore !== null)
        return lowScoreOf(definition, answers) !== null;
    return definition.questions.some(({ code, kind }) => {
        const [answer, most] = [answers.get(code), usually[kind]];
        return answer?.kind === 'number' && most !== undefined && answer.number <= most;
    });
}
/** What the burst alarm hears of a bad answer: its texts for their words. */
export function signalOf(definition, answers, { code, responseId, memberId, store, now }) {
    if (!isBad(definition, answers))
        return [];
    const texts = [...answers.values()].flatMap((answer) => (answer.kind === 'text' ? [answer.text] : []));
    const source = { kind: 'ANSWER', sourceId: toGlobalId('SurveyResponse', responseId), memberId, at: now };
    return [{ ...source, category: code, product: null, store, text: texts.length > 0 ? texts.join('\n') : null }];
}
//# sourceMappingURL=bad-answer.js.map