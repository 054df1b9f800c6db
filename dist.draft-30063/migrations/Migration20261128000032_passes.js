import { Migration } from '@mikro-orm/migrations';
/** Prepaid entitlements: what a pass still holds, and every unit that came and went. */
export class Migration20261128000032_passes extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE pass (
        program_id int NOT NULL,
        id bigint NOT NULL,
        -- whose it is; locks on the accounts of this member guard the row
        member_id bigint NOT NULL,
        -- who bought it: a refund goes there, whoever it was given to
        buyer_id bigint NOT NULL,
        -- unguessable; another one for each owner
        code text NOT NULL,
        type_code text NOT NULL,
        type_version int NOT NULL CHECK (type_version > 0),
        -- units at once, or in each of so many periods
        units bigint NOT NULL CHECK (units BETWEEN 1 AND 2147483647),
        period text CHECK (period IN ('DAY', 'WEEK', 'MONTH')),
        periods int NOT NULL CHECK (periods BETWEEN 1 AND 1200),
        carry boolean NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz,
        -- periods whose units were granted
        begun int NOT NULL,
        granted bigint NOT NULL,
        used bigint NOT NULL CHECK (used >= 0),
        -- by time, refund or cancellation
        lapsed bigint NOT NULL CHECK (lapsed >= 0),
        remaining bigint NOT NULL CHECK (remaining >= 0),
        status text NOT NULL CHECK (status IN ('ACTIVE', 'USED_UP', 'EXPIRED', 'REFUNDED', 'CANCELLED')),
        -- the next grant, lapse or end
        next_change_at timestamptz,
        price_money bigint NOT NULL CHECK (price_money BETWEEN 0 AND 9007199254740991),
        price_points bigint NOT NULL CHECK (price_points BETWEEN 0 AND 9007199254740991),
        -- the SPEND entry of the buyer; null where it cost no points
        wallet_id int,
        sequence bigint,
        giftable boolean NOT NULL,
        refundable boolean NOT NULL,
        rounding text NOT NULL CHECK (rounding IN ('FLOOR', 'CEIL', 'HALF_UP')),
        order_id text,
        order_line_id text,
        -- that gave it
        redemption_id bigint,
        refunded_money bigint NOT NULL DEFAULT 0,
        refunded_points bigint NOT NULL DEFAULT 0,
        -- the REINSTATE entry
        refunded_sequence bigint,
        -- the return of its order
        return_id bigint,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, code),
        CONSTRAINT pass_ends_later CHECK (ends_at > starts_at),
        CONSTRAINT pass_begun CHECK (begun BETWEEN 0 AND periods),
        CONSTRAINT pass_granted CHECK (granted = begun * units),
        CONSTRAINT pass_adds_up CHECK (remaining = granted - used - lapsed),
        CONSTRAINT pass_at_once CHECK ((period IS NULL) <= (periods = 1)),
        CONSTRAINT pass_paid CHECK ((price_points = 0) = (sequence IS NULL)),
        CONSTRAINT pass_wallet CHECK ((wallet_id IS NULL) = (sequence IS NULL)),
        CONSTRAINT pass_money_back CHECK (refunded_money BETWEEN 0 AND price_money),
        CONSTRAINT pass_points_back CHECK (refunded_points BETWEEN 0 AND price_points),
        CONSTRAINT pass_reinstated CHECK ((refunded_points = 0) = (refunded_sequence IS NULL)),
        CONSTRAINT pass_over CHECK (status = 'ACTIVE' OR remaining = 0 AND next_change_at IS NULL)
      ) WITH (fillfactor = 85);
      CREATE INDEX pass_of_member ON pass (program_id, member_id, id);
      CREATE INDEX pass_of_redemption ON pass (program_id, redemption_id) WHERE redemption_id IS NOT NULL;
      CREATE INDEX pass_due ON pass (program_id, next_change_at) WHERE next_change_at IS NOT NULL;

      CREATE TABLE pass_entry (
        program_id int NOT NULL,
        id bigint NOT NULL,
        pass_id bigint NOT NULL,
        kind text NOT NULL CHECK (kind IN ('GRANT', 'USE', 'REVERSE_USE', 'LAPSE', 'EXPIRE', 'GIFT', 'REFUND', 'CANCEL')),
        -- the change of what remains, and what remains after it
        units bigint NOT NULL,
        remaining bigint NOT NULL CHECK (remaining >= 0),
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        actor text NOT NULL,
        reference text,
        reason_code text,
        -- the use that it takes back: once
        reverses_id bigint,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, reverses_id),
        CONSTRAINT pass_entry_direction CHECK (
          CASE kind WHEN 'GIFT' THEN units = 0 WHEN 'GRANT' THEN units > 0 WHEN 'REVERSE_USE' THEN units > 0 ELSE units <= 0 END
        ),
        CONSTRAINT pass_entry_reverses CHECK ((kind = 'REVERSE_USE') = (reverses_id IS NOT NULL))
      );
      CREATE INDEX pass_entry_of ON pass_entry (program_id, pass_id, id);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON pass_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- Passes by whoever bought them, as commands look for the owners of records.
      CREATE VIEW pass_buyer WITH (security_invoker = true) AS SELECT program_id, id, code, buyer_id AS member_id FROM pass;

      -- What a reward of kind PASS promised when it was redeemed.
      ALTER TABLE redemption ADD COLUMN pass_type text, ADD CONSTRAINT redemption_pass_type CHECK ((kind = 'PASS') = (pass_type IS NOT NULL));
    `);
        for (const table of ['pass', 'pass_entry']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261128000032_passes.js.map