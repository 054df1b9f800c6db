import { millis } from '../../kernel/sql/bulk.js';
export const accountColumns = `member_id, wallet_id, available, pending, held, debt, sequence,
  ${millis('next_change_at')}, ${millis('last_activity_at')}, ${millis('last_recorded_at')}`;
/** The working state of one account row, its lots and holds still to come; null for a wallet that the program does not have. */
export function walletState(row, program) {
    const config = program.wallets.find((wallet) => wallet.id === row.wallet_id);
    if (!config)
        return null;
    return {
        memberId: row.member_id,
        config,
        timeZone: program.timeZone,
        totals: { available: row.available, pending: row.pending, held: row.held, debt: row.debt },
        sequence: row.sequence,
        nextChangeAt: row.next_change_at,
        lastActivityAt: row.last_activity_at,
        lastRecordedAt: row.last_recorded_at,
        lots: new Map(),
        complete: false,
        holds: new Map(),
        endedHolds: [],
        entries: [],
        noted: 0,
        changed: false,
    };
}
/** Of lots named `l`. */
export const lotColumns = `l.id, l.member_id, l.wallet_id, l.sequence, l.amount, l.remaining, l.held, l.expired, l.pending, ${millis('l.matures_at')},
  ${millis('l.available_from')}, ${millis('l.expires_at')}, ${millis('l.occurred_at')}, ${millis('l.recorded_at')}, ${millis('l.closed_at')}, l.purchase_id, l.rule_code,
  l.rule_version, l.base, l.settled, l.returned, l.expiry`;
/** A lot with the award behind it, as it was last written. */
export function lotOf(row) {
    const base = row.base?.map(([at, amount, points]) => ({ positions: typeof at === 'number' ? [at] : at, amount, points })) ?? null;
    return {
        id: row.id,
        sequence: row.sequence,
        amount: row.amount,
        remaining: row.remaining,
        held: row.held,
        expired: row.expired,
        pending: row.pending,
        maturesAt: row.matures_at,
        availableFrom: row.available_from,
        expiresAt: row.expires_at,
        expiry: row.expiry,
        occurredAt: row.occurred_at,
        recordedAt: row.recorded_at,
        closedAt: row.closed_at,
        award: row.purchase_id === null
            ? null
            : {
                purchaseId: row.purchase_id,
                ruleCode: row.rule_code ?? '',
                ruleVersion: row.rule_version ?? 0,
                base,
                settled: row.settled,
                returned: row.returned,
            },
        row: 'same',
    };
}
//# sourceMappingURL=account-rows.js.map