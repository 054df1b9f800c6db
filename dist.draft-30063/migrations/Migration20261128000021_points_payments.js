import { Migration } from '@mikro-orm/migrations';
/** Captured points that paid for orders, so that a return finds what to give back, and to which lots. */
export class Migration20261128000021_points_payments extends Migration {
    up() {
        // an order that cost no money comes back with the amount 0
        this.addSql(`
      ALTER TABLE purchase_return DROP CONSTRAINT purchase_return_amount_check;
      ALTER TABLE purchase_return ADD CONSTRAINT purchase_return_amount_check CHECK (amount BETWEEN 0 AND 9007199254740991);
    `);
        this.addSql(`
      CREATE TABLE points_payment (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        -- the CAPTURE entry
        sequence bigint NOT NULL,
        order_id text NOT NULL,
        points bigint NOT NULL CHECK (points > 0),
        -- the lots that paid, in the order in which they were taken: [lot, points]
        parts jsonb NOT NULL,
        -- what returns have given back
        returned bigint NOT NULL DEFAULT 0 CHECK (returned BETWEEN 0 AND points),
        PRIMARY KEY (program_id, member_id, wallet_id, sequence)
      );
      CREATE INDEX points_payment_of_order ON points_payment (program_id, member_id, order_id);

      INSERT INTO points_payment (program_id, member_id, wallet_id, sequence, order_id, points, parts)
      SELECT e.program_id, e.member_id, e.wallet_id, e.sequence, e.order_id, -e.held_change,
        (SELECT jsonb_agg(jsonb_build_array(u.lot_id, -u.held_change) ORDER BY l.expires_at NULLS LAST, u.lot_id)
         FROM lot_use u JOIN lot l ON l.program_id = u.program_id AND l.id = u.lot_id
         WHERE u.program_id = e.program_id AND u.member_id = e.member_id AND u.wallet_id = e.wallet_id AND u.sequence = e.sequence)
      FROM entry e WHERE e.kind = 'CAPTURE' AND e.order_id IS NOT NULL;

      ALTER TABLE points_payment ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_program ON points_payment USING (program_id = (SELECT current_setting('app.program')::int));
    `);
    }
}
//# sourceMappingURL=Migration20261128000021_points_payments.js.map