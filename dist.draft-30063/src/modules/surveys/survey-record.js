import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import { textIn } from './question.js';
import { takesAnswers } from './survey.js';
const dateOf = (at) => (at === null ? null : new Date(at));
/** A survey as the API shows it, in one of its versions and the reader's language. */
export class SurveyRecord {
    constructor(row, 
    /** Which version `row.definition` is. */
    version, context, 
    /** Under which the reader's unfinished answers are kept. */
    holder = null) {
        this.row = row;
        this.version = version;
        this.context = context;
        this.holder = holder;
        ({ code: this.code, anonymous: this.anonymous, active: this.active } = row);
        ({ quota: this.quota, responses: this.responses } = row);
    }
    get id() {
        return toGlobalId('Survey', this.row.id);
    }
    get title() {
        return textIn(this.row.definition.title, this.context.language);
    }
    get description() {
        const { description } = this.row.definition;
        return description && textIn(description, this.context.language);
    }
    get questions() {
        const { language } = this.context;
        return this.row.definition.questions.map(({ code, kind, required, min, max, choices, showWhen, ...texts }) => ({
            ...{ code, kind, required, min, max, showWhen, text: textIn(texts, language) },
            choices: choices.map((choice) => ({ code: choice.code, text: textIn(choice, language) })),
        }));
    }
    get rewardPoints() {
        return this.row.definition.reward?.points ?? 0;
    }
    get definition() {
        return this.row.definition;
    }
    get takesAnswers() {
        return takesAnswers(this.row, this.context.clock.now()) === null;
    }
    get startsAt() {
        return dateOf(this.row.startsAt);
    }
    get endsAt() {
        return dateOf(this.row.endsAt);
    }
    get updatedAt() {
        return new Date(this.row.updatedAt);
    }
}
registerNodeType(SurveyRecord, 'Survey');
//# sourceMappingURL=survey-record.js.map