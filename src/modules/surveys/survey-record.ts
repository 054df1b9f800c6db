import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import { type ShownQuestion, textIn } from './question.js';
import { takesAnswers, type VersionedSurvey } from './survey.js';

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** A survey as the API shows it, in one of its versions and the reader's language. */
export class SurveyRecord {
  readonly code: string;
  readonly anonymous: boolean;
  readonly active: boolean;
  readonly quota: number | null;
  readonly responses: number;

  constructor(
    readonly row: VersionedSurvey,
    /** Which version `row.definition` is. */
    readonly version: number,
    private readonly context: RequestContext,
    /** Under which the reader's unfinished answers are kept. */
    readonly holder: string | null = null,
  ) {
    ({ code: this.code, anonymous: this.anonymous, active: this.active } = row);
    ({ quota: this.quota, responses: this.responses } = row);
  }

  get id(): string {
    return toGlobalId('Survey', this.row.id);
  }

  get title(): string {
    return textIn(this.row.definition.title, this.context.reader);
  }

  get description(): string | null {
    const { description } = this.row.definition;
    return description && textIn(description, this.context.reader);
  }

  get questions(): ShownQuestion[] {
    const { reader } = this.context;
    return this.row.definition.questions.map(({ code, kind, required, min, max, choices, showWhen, ...texts }) => ({
      ...{ code, kind, required, min, max, showWhen, text: textIn(texts, reader) },
      choices: choices.map((choice) => ({ code: choice.code, text: textIn(choice, reader) })),
    }));
  }

  get rewardPoints(): number {
    return this.row.definition.reward?.points ?? 0;
  }

  get definition(): unknown {
    return this.row.definition;
  }

  get takesAnswers(): boolean {
    return takesAnswers(this.row, this.context.clock.now()) === null;
  }

  get startsAt(): Date | null {
    return dateOf(this.row.startsAt);
  }

  get endsAt(): Date | null {
    return dateOf(this.row.endsAt);
  }

  get updatedAt(): Date {
    return new Date(this.row.updatedAt);
  }
}

registerNodeType(SurveyRecord, 'Survey');
