import { defaultSettings } from './program-draft.js';
/** A program as it is in force; replaced as a whole when its version changes, never modified. */
export class Program {
    constructor(row, wallets, scheme) {
        this.wallets = wallets;
        this.scheme = scheme;
        this.id = row.id;
        this.code = row.code;
        this.name = row.name;
        this.timeZone = row.timeZone;
        this.formerZones = row.settings.formerZones ?? [];
        this.region = row.region;
        this.currency = row.currency;
        this.version = row.version;
        this.holds = row.settings.holds;
        this.transfers = row.settings.transfers;
        this.adjustments = row.settings.adjustments;
        // programs that were made before this setting do not have it
        this.redemptions = row.settings.redemptions ?? defaultSettings.redemptions;
        this.issuer = row.settings.issuer;
    }
}
//# sourceMappingURL=program.js.map