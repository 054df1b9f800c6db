import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import { outcomesOf } from '../earning/index.js';
/** A reported activity as the API shows it. What no field asks for is not computed. */
export class ActivityRecord {
    constructor(row, context) {
        this.row = row;
        this.context = context;
        ({ activity: this.activity, externalRef: this.externalRef, attributes: this.attributes } = row);
    }
    get id() {
        return toGlobalId('ReportedActivity', this.row.id);
    }
    get occurredAt() {
        return new Date(this.row.occurredAt);
    }
    get recordedAt() {
        return new Date(this.row.recordedAt);
    }
    get outcomes() {
        return outcomesOf(this.row.outcomes, this.context);
    }
}
registerNodeType(ActivityRecord, 'ReportedActivity');
//# sourceMappingURL=activity-record.js.map