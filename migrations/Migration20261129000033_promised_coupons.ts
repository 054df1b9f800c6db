import { Migration } from '@mikro-orm/migrations';

/** What a reward promises until its price in money was paid is kept: a code of the pool, and a place in what the member may get. */
export class Migration20261129000033_promised_coupons extends Migration {
  override up(): void {
    this.addSql(`
      -- the reservation that keeps it, until it is given or let go
      ALTER TABLE coupon_code ADD COLUMN redemption_id bigint, ADD CHECK (coupon_id IS NULL OR redemption_id IS NULL);
      DROP INDEX coupon_code_free;
      CREATE INDEX coupon_code_free ON coupon_code (program_id, type, place) WHERE coupon_id IS NULL AND redemption_id IS NULL;
      CREATE INDEX coupon_code_kept ON coupon_code (program_id, redemption_id) WHERE redemption_id IS NOT NULL;
      CREATE INDEX redemption_promised ON redemption (program_id, member_id, coupon_type) WHERE status = 'RESERVED' AND coupon_type IS NOT NULL;
    `);
  }
}
