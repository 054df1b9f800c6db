import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import { zoneClock } from '../../kernel/zone-clock.js';
import type { ResponseRow } from './read-responses.js';

const DAY_MS = 86_400_000;

/** A finished answer as the API shows it. */
export class ResponseRecord {
  readonly version: number;
  readonly tier: string | null;
  readonly store: string | null;
  readonly channel: string | null;

  constructor(
    readonly row: ResponseRow,
    private readonly context: RequestContext,
  ) {
    ({ version: this.version, tier: this.tier, store: this.store, channel: this.channel } = row);
  }

  get id(): string {
    return toGlobalId('SurveyResponse', this.row.id);
  }

  get submittedAt(): Date {
    const { submittedAt, day } = this.row;
    if (submittedAt !== null) return new Date(submittedAt);
    return new Date(zoneClock(this.context.tenant.timeZone).startOfDay(Date.parse(`${day}T00:00:00Z`) / DAY_MS));
  }
}

registerNodeType(ResponseRecord, 'SurveyResponse');
