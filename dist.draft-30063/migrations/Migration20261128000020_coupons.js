import { Migration } from '@mikro-orm/migrations';
/**
 * Coupons, what was done with them, and who guessed codes. A coupon that can be used several times has a row of `coupon_use` for each; its own row counts
 * them, and is what everybody locks who uses it.
 */
export class Migration20261128000020_coupons extends Migration {
    up() {
        // which kinds there are is the code's to know: a list here would have to be changed by each feature
        this.addSql(`
      ALTER TABLE scheme_item DROP CONSTRAINT scheme_item_kind_check;
      ALTER TABLE scheme_item ADD CONSTRAINT scheme_item_kind_check CHECK (kind ~ '^[a-z][A-Za-z]{0,30}$');
    `);
        this.addSql('ALTER TABLE redemption ADD COLUMN coupon_type text');
        this.addSql(`
      CREATE TABLE coupon (
        program_id int NOT NULL,
        id bigint NOT NULL,
        -- what it is: a kind of coupon, in the version of when it was issued
        type text NOT NULL,
        type_version int NOT NULL CHECK (type_version > 0),
        -- as it is shown, and without what people write differently
        code text NOT NULL,
        code_key text NOT NULL CHECK (code_key <> ''),
        -- null: whoever shows the code may use it
        member_id bigint,
        -- the redemption of a reward that gave it
        redemption_id bigint,
        max_uses int NOT NULL CHECK (max_uses > 0),
        -- how many of its uses are reserved, and how many are done
        reserved int NOT NULL DEFAULT 0 CHECK (reserved >= 0),
        used int NOT NULL DEFAULT 0 CHECK (used >= 0),
        starts_at timestamptz NOT NULL,
        expires_at timestamptz,
        revoked_at timestamptz,
        issued_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, code_key),
        CONSTRAINT coupon_uses CHECK (reserved + used <= max_uses)
      ) WITH (fillfactor = 85);
      CREATE INDEX coupon_of_member ON coupon (program_id, member_id, id) WHERE member_id IS NOT NULL;
      CREATE INDEX coupon_of_type ON coupon (program_id, type, id);
      CREATE INDEX coupon_of_redemption ON coupon (program_id, redemption_id) WHERE redemption_id IS NOT NULL;

      CREATE TABLE coupon_use (
        program_id int NOT NULL,
        id bigint NOT NULL,
        coupon_id bigint NOT NULL,
        order_id text NOT NULL,
        -- who used it; null for a guest
        member_id bigint,
        status text NOT NULL CHECK (status IN ('RESERVED', 'USED', 'RELEASED', 'EXPIRED', 'ROLLED_BACK')),
        -- what it took off, in minor units, and the share of each line: [lineId, amount of the line, taken off, returned of the line]
        discount bigint NOT NULL CHECK (discount BETWEEN 0 AND 9007199254740991),
        lines jsonb NOT NULL,
        -- of the discount, what returns undid
        undone bigint NOT NULL DEFAULT 0 CHECK (undone BETWEEN 0 AND discount),
        -- when the reservation ends by itself
        expires_at timestamptz,
        created_at timestamptz NOT NULL,
        used_at timestamptz,
        ended_at timestamptz,
        actor text NOT NULL,
        PRIMARY KEY (program_id, id),
        FOREIGN KEY (program_id, coupon_id) REFERENCES coupon,
        CHECK ((status = 'RESERVED') = (expires_at IS NOT NULL))
      ) WITH (fillfactor = 85);
      -- a coupon counts once for an order
      CREATE UNIQUE INDEX coupon_use_of_order ON coupon_use (program_id, order_id, coupon_id) WHERE status IN ('RESERVED', 'USED');
      CREATE INDEX coupon_use_of_coupon ON coupon_use (program_id, coupon_id, id);
      CREATE INDEX coupon_use_due ON coupon_use (program_id, expires_at) WHERE status = 'RESERVED';

      -- What the coupons of one order wait for, so that two of them at once see each other.
      CREATE TABLE coupon_order (
        program_id int NOT NULL,
        order_id text NOT NULL,
        PRIMARY KEY (program_id, order_id)
      );

      -- Codes that were brought along, for kinds of coupons that take theirs from a pool.
      CREATE TABLE coupon_pool (
        program_id int NOT NULL,
        type text NOT NULL,
        free bigint NOT NULL CHECK (free >= 0),
        PRIMARY KEY (program_id, type)
      );
      CREATE TABLE coupon_code (
        program_id int NOT NULL,
        type text NOT NULL,
        code text NOT NULL,
        code_key text NOT NULL CHECK (code_key <> ''),
        -- in the order of the imports: they are given out in it
        place bigint NOT NULL,
        coupon_id bigint,
        PRIMARY KEY (program_id, code_key)
      );
      CREATE INDEX coupon_code_free ON coupon_code (program_id, type, place) WHERE coupon_id IS NULL;

      -- Wrong codes, by who sent them and for whom: shared by all servers.
      CREATE TABLE coupon_guesses (
        program_id int NOT NULL,
        who text NOT NULL,
        wrong int NOT NULL CHECK (wrong >= 0),
        -- since when they are counted
        since timestamptz NOT NULL,
        locked_until timestamptz,
        PRIMARY KEY (program_id, who)
      );
    `);
        for (const table of ['coupon', 'coupon_use', 'coupon_order', 'coupon_pool', 'coupon_code', 'coupon_guesses']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261128000020_coupons.js.map