import { ChangeComplaints, ComplaintFieldsResolver, ComplaintReportResolver, ComplaintResolver, ComplaintSettingsResolver, FileComplaint, GoodwillResolver, Handling, SaveSettings, } from './modules/complaints/index.js';
/** What members complain about, and what is given for it. */
export function complaintResolversOf(deps) {
    const { pool, clock, commands, reader: ledger, reads, members, readRef, complaints, onEvents } = deps;
    return [
        new ComplaintResolver({
            complaints,
            filing: new FileComplaint(pool, readRef, clock, onEvents),
            changes: new ChangeComplaints(new Handling(pool, clock, onEvents)),
        }),
        new ComplaintFieldsResolver(reads, members),
        new ComplaintSettingsResolver(reads, new SaveSettings(pool, clock)),
        new GoodwillResolver({ commands, ledger, reads }),
        new ComplaintReportResolver(reads),
    ];
}
//# sourceMappingURL=complaint-resolvers.js.map