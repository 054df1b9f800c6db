import { Migration } from '@mikro-orm/migrations';

/** Goodwill by coupon: of which kinds, and what one counts against the budget. */
export class Migration20261128000086_goodwill_coupons extends Migration {
  override up(): void {
    this.addSql(`
      -- what a coupon of a kind counts, in points, by the code of the kind
      ALTER TABLE goodwill_policy ADD COLUMN coupons jsonb NOT NULL DEFAULT '{}';

      ALTER TABLE goodwill_credit
        ADD COLUMN coupon_type text,
        ADD COLUMN coupon_id bigint,
        ALTER COLUMN wallet_id DROP NOT NULL,
        DROP CONSTRAINT goodwill_credit_check,
        ADD CONSTRAINT goodwill_given CHECK ((status = 'GRANTED') = (period IS NOT NULL)
          AND (status = 'GRANTED') = (sequence IS NOT NULL OR coupon_id IS NOT NULL)),
        ADD CONSTRAINT goodwill_one_kind CHECK ((coupon_type IS NULL) = (wallet_id IS NOT NULL)
          AND (sequence IS NULL OR coupon_type IS NULL) AND (coupon_id IS NULL OR coupon_type IS NOT NULL));
    `);
  }
}
