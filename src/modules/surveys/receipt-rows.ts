import type { Instant } from '../../kernel/clock.js';
import { bulkInsert } from '../../kernel/sql/bulk.js';

/** That somebody has answered, and what was paid for it: nothing of what was said. */
export interface NewReceipt {
  id: number;
  surveyId: number;
  version: number;
  anonymous: boolean;
  memberId: number | null;
  invitationId: number | null;
  walletId: number | null;
  points: number;
  sequence: number | null;
  day: string;
  submittedAt: Instant | null;
}

export const insertReceipts = bulkInsert<NewReceipt>('survey_receipt', [
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
