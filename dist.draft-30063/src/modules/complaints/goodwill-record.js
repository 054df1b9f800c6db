import { toGlobalId } from '../../kernel/global-id.js';
/** Goodwill as the API shows it. */
export class CreditRecord {
    constructor(row, program) {
        this.row = row;
        this.program = program;
        ({ points: this.points, reasonCode: this.reasonCode, status: this.status } = row);
        ({ requestedBy: this.requestedBy, decidedBy: this.decidedBy } = row);
    }
    get id() {
        return toGlobalId('GoodwillCredit', this.row.id);
    }
    get walletCode() {
        return this.program.wallets.find(({ id }) => id === this.row.walletId)?.code ?? '';
    }
    get createdAt() {
        return new Date(this.row.createdAt);
    }
    get decidedAt() {
        return this.row.decidedAt === null ? null : new Date(this.row.decidedAt);
    }
}
//# sourceMappingURL=goodwill-record.js.map