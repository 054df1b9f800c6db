import { bulkInsert } from '../../kernel/sql/bulk.js';
export const insertReceipts = bulkInsert('survey_receipt', [
    ['id', 'bigint', (receipt) => receipt.id],
    ['survey_id', 'bigint', (receipt) => receipt.surveyId],
    ['version', 'int', (receipt) => receipt.version],
    ['anonymous', 'boolean', (receipt) => receipt.anonymous],
    ['member_id', 'bigint', (receipt) => receipt.memberId],
    ['invitation_id', 'bigint', (receipt) => receipt.invitationId],
    ['wallet_id', 'int', (receipt) => receipt.walletId],
    ['points', 'bigint', (receipt) => receipt.points],
    ['sequence', 'bigint', (receipt) => receipt.sequence],
    ['day', 'date', (receipt) => receipt.day],
    ['submitted_at', 'instant', (receipt) => receipt.submittedAt],
]);
//# sourceMappingURL=receipt-rows.js.map