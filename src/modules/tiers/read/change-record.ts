import type { RequestContext } from '../../../kernel/context.js';
import type { CauseCode } from '../standing.js';
import { describeCause } from './cause-text.js';
import type { ChangeRow } from './read-changes.js';
import { type TierRecord, tierByCode } from './tier-record.js';

/** A change in a member's history, as the API shows it. */
export class ChangeRecord {
  constructor(
    readonly row: ChangeRow,
    private readonly context: RequestContext,
  ) {}

  get from(): TierRecord | null {
    return tierByCode(this.context.tenant, this.row.from, this.row.schemeVersion);
  }

  get to(): TierRecord | null {
    return tierByCode(this.context.tenant, this.row.to, this.row.schemeVersion);
  }

  get cause(): string {
    return describeCause(this.row.cause, false, this.context.language);
  }

  get causeCode(): CauseCode {
    return this.row.cause.code;
  }

  get orderId(): string | null {
    const { orderId } = this.row.cause;
    return orderId === undefined ? null : String(orderId);
  }

  get effectiveAt(): Date {
    return new Date(this.row.effectiveAt);
  }

  get recordedAt(): Date {
    return new Date(this.row.recordedAt);
  }
}
