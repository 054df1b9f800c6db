import { readGoodCoupons, readMemberUses, termsOf, whyNotFor, } from '../coupons/index.js';
const MAX_OWN = 50;
/** The coupons of a quote: those of the codes, or else the member's own that are good. Reads only, beside the count of wrong codes. */
export async function findCandidates(context, { reads, coupons, guesses }, { memberId, codes, orderId }) {
    const now = context.clock.now();
    const own = async () => (memberId === null ? [] : await reads.ask(context, readGoodCoupons, { memberId, limit: MAX_OWN, now }));
    const found = codes === null ? await own() : await guesses.find(context, memberId, codes);
    const rows = found.map((row, place) => ({ row, given: codes?.[place] ?? row?.code ?? '' }));
    const once = rows.filter(({ row }, place) => row === null || rows.findIndex((one) => one.row?.id === row.id) === place);
    const judged = await Promise.all(once.map(async ({ row, given }) => {
        if (row === null)
            return given;
        const terms = termsOf(context.tenant, row);
        const mine = memberId === null ? null : await reads.ask(context, readMemberUses, { couponId: row.id, memberId, now });
        const isKept = orderId !== null && (await isReservedFor(context, coupons, row, orderId));
        const present = { ...row, reserved: row.reserved - row.overdue };
        const refused = isKept ? null : whyNotFor(present, terms.usesPerMember, mine, now);
        return { row, given, candidate: { code: row.code, type: row.type, terms, refused } };
    }));
    return {
        candidates: judged.filter((one) => typeof one !== 'string'),
        wrong: judged.filter((one) => typeof one === 'string'),
    };
}
/** Whether this very order has it already. */
async function isReservedFor(context, coupons, row, orderId) {
    if (row.reserved + row.used === 0)
        return false;
    const uses = await coupons.uses(context, row);
    return uses.some((use) => use.orderId === orderId && use.status === 'RESERVED');
}
//# sourceMappingURL=quote-candidates.js.map