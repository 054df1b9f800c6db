import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import { giftsOf, outcomesOf, type RuleGiftType, type RuleOutcome } from '../earning/index.js';
import type { ActivityRow } from './read-activities.js';

/** A reported activity as the API shows it. What no field asks for is not computed. */
export class ActivityRecord {
  readonly activity: string;
  readonly externalRef: string | null;
  readonly attributes: ActivityRow['attributes'];

  constructor(
    readonly row: ActivityRow,
    private readonly context: RequestContext,
  ) {
    ({ activity: this.activity, externalRef: this.externalRef, attributes: this.attributes } = row);
  }

  get id(): string {
    return toGlobalId('ReportedActivity', this.row.id);
  }

  get occurredAt(): Date {
    return new Date(this.row.occurredAt);
  }

  get recordedAt(): Date {
    return new Date(this.row.recordedAt);
  }

  get outcomes(): RuleOutcome[] {
    return outcomesOf(this.row.outcomes, this.context);
  }

  get gifts(): RuleGiftType[] {
    return giftsOf(this.row.gifts, this.context);
  }
}

registerNodeType(ActivityRecord, 'ReportedActivity');
