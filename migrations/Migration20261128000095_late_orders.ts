import { Migration } from '@mikro-orm/migrations';

/** Returns that come before what they undo is known here: of orders that points pay for later, and of orders with which refunded passes were bought. */
export class Migration20261128000095_late_orders extends Migration {
  override up(): void {
    this.addSql(`
      -- orders that cost no money and came back
      CREATE INDEX return_of_free_order ON purchase_return (program_id, purchase_id) WHERE amount = 0;

      -- it was refunded before the order with which it was bought was recorded: the return is made up for when that comes
      ALTER TABLE pass ADD COLUMN return_due boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT pass_return_due CHECK (NOT return_due OR (status = 'REFUNDED' AND order_id IS NOT NULL AND return_id IS NULL AND refunded_money > 0));
      CREATE INDEX pass_returns_due ON pass (program_id, id) WHERE return_due;
    `);
  }
}
