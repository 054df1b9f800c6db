import { toGlobalId } from '../../../kernel/global-id.js';
/** One member's wallet, as the API names it. What is in it is read when a field asks. */
export class WalletRecord {
    constructor(memberId, config) {
        this.memberId = memberId;
        this.config = config;
    }
    get id() {
        return toGlobalId('Wallet', `${this.memberId}.${this.config.id}`);
    }
    get code() {
        return this.config.code;
    }
    get kind() {
        return this.config.kind;
    }
    get name() {
        return this.config.name;
    }
}
//# sourceMappingURL=wallet-record.js.map