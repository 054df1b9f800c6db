import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import { zoneClock } from '../../kernel/zone-clock.js';
const DAY_MS = 86_400_000;
/** A finished answer as the API shows it. */
export class ResponseRecord {
    constructor(row, context) {
        this.row = row;
        this.context = context;
        ({ version: this.version, tier: this.tier, store: this.store, channel: this.channel } = row);
    }
    get id() {
        return toGlobalId('SurveyResponse', this.row.id);
    }
    get submittedAt() {
        const { submittedAt, day } = this.row;
        if (submittedAt !== null)
            return new Date(submittedAt);
        return new Date(zoneClock(this.context.tenant.timeZone).startOfDay(Date.parse(`${day}T00:00:00Z`) / DAY_MS));
    }
}
registerNodeType(ResponseRecord, 'SurveyResponse');
//# sourceMappingURL=response-record.js.map