import type { Pool } from 'pg';
import { inProgram } from '../../../database/index.js';
import { accessRule } from '../../../kernel/access.js';
import { EXPORT_PAGE, type ExportSource, type ExportValue, readExportPosition } from '../../../kernel/export.js';
import { toGlobalId } from '../../../kernel/global-id.js';
import { fromMinorUnits } from '../../../kernel/money.js';

const columns = [
  'memberId',
  'wallet',
  'sequence',
  'transactionId',
  'kind',
  'systemAccount',
  'availableChange',
  'pendingChange',
  'heldChange',
  'debtChange',
  'availableAfter',
  'pendingAfter',
  'heldAfter',
  'debtAfter',
  'occurredAt',
  'recordedAt',
  'orderId',
  // of wallets in money: what the member owns more or less by it and after it, where the other columns count the smallest unit
  'moneyChange',
  'moneyAfter',
  'currency',
];

/** Where in a row the change and what is after it begin: available, pending, held and debt. */
const [CHANGE, AFTER] = [columns.indexOf('availableChange'), columns.indexOf('availableAfter')];

interface Row {
  position: [number, number, number];
  values: ExportValue[];
}

/** All entries, wallet by wallet in the order of their sequence. */
export function entryExport(pool: Pool): ExportSource {
  return {
    rule: accessRule('staff', 'server', 'admin', { scope: 'points:read' }),
    columns: () => columns,
    async page({ tenant }, after) {
      const position = readExportPosition(after, 3);
      const wallets = new Map(tenant.wallets.map((wallet) => [wallet.id, wallet]));
      const { rows } = await inProgram(pool, tenant.id, (client) =>
        client.query<Row>({
          name: 'export entries',
          text: `SELECT json_build_array(member_id, wallet_id, sequence) AS position, json_build_array(member_id, wallet_id, sequence,
              transaction_id::text, kind, system_account, available_change, pending_change, held_change, debt_change, available_after,
              pending_after, held_after, debt_after, to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), order_id) AS values
            FROM entry WHERE program_id = (SELECT $1::int) AND (member_id, wallet_id, sequence) > ($2::bigint, $3::int, $4::bigint)
            ORDER BY member_id, wallet_id, sequence LIMIT ${EXPORT_PAGE}`,
          values: [tenant.id, ...position],
        }),
      );
      return rows.map((row) => {
        const [memberId, walletId] = row.position;
        const [, , ...rest] = row.values;
        const wallet = wallets.get(walletId);
        const isMoney = wallet?.kind === 'MONEY';
        const money = (first: number) => (isMoney ? fromMinorUnits(owned(row.values, first), tenant.currency) : null);
        return {
          position: row.position.join('-'),
          values: [
            ...[toGlobalId('Member', memberId), wallet?.code ?? null, ...rest],
            ...[money(CHANGE), money(AFTER), isMoney ? tenant.currency : null],
          ],
        };
      });
    },
  };
}

/** All states together; a debt is owed. */
function owned(values: readonly ExportValue[], first: number): number {
  const [available = 0, pending = 0, held = 0, debt = 0] = values.slice(first, first + 4).map(Number);
  return available + pending + held - debt;
}
