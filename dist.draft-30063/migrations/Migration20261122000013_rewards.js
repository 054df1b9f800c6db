import { Migration } from '@mikro-orm/migrations';
/**
 * What members can spend points on, and what they took. What is left of a reward lies in a narrow row of its own: a hot one is updated once a batch and
 * nothing else moves with it.
 */
export class Migration20261122000013_rewards extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE reward (
        program_id int NOT NULL,
        id bigint NOT NULL,
        code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        kind text NOT NULL CHECK (kind IN ('GOODS', 'VIRTUAL', 'COUPON', 'SERVICE', 'PRIVILEGE', 'PASS', 'DONATION')),
        status text NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'PAUSED', 'ENDED')),
        version int NOT NULL CHECK (version > 0),
        name text NOT NULL,
        category text,
        wallet_id int NOT NULL,
        price_points bigint NOT NULL CHECK (price_points BETWEEN 0 AND 9007199254740991),
        position int NOT NULL,
        starts_at timestamptz,
        ends_at timestamptz,
        -- texts in other languages, pictures, price in money, limits, who may have it
        definition jsonb NOT NULL,
        -- all its texts in lower case, for the search
        search text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_by text NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, code),
        FOREIGN KEY (program_id, wallet_id) REFERENCES wallet,
        CHECK (starts_at < ends_at)
      );

      -- What is left of a reward, or free in a slot of a service: their ids are of one sequence.
      CREATE TABLE reward_stock (
        program_id int NOT NULL,
        id bigint NOT NULL,
        free bigint NOT NULL CHECK (free >= 0),
        -- of the reward; commands see by it that what they know of the reward is outdated
        version int NOT NULL,
        PRIMARY KEY (program_id, id)
      ) WITH (fillfactor = 50);

      -- What staff put in or took out.
      CREATE TABLE reward_stock_change (
        program_id int NOT NULL,
        id bigint NOT NULL,
        stock_id bigint NOT NULL,
        change bigint NOT NULL CHECK (change <> 0),
        reason text NOT NULL,
        actor text NOT NULL,
        -- of the caller: saying it again changes nothing more
        key text,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, stock_id, key)
      );
      CREATE INDEX reward_stock_change_of ON reward_stock_change (program_id, stock_id);

      CREATE TABLE reward_slot (
        program_id int NOT NULL,
        id bigint NOT NULL,
        reward_id bigint NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        place text,
        PRIMARY KEY (program_id, id),
        FOREIGN KEY (program_id, reward_id) REFERENCES reward,
        CHECK (starts_at < ends_at)
      );
      CREATE UNIQUE INDEX reward_slot_of ON reward_slot (program_id, reward_id, starts_at, coalesce(place, ''));

      CREATE TABLE reward_code (
        program_id int NOT NULL,
        reward_id bigint NOT NULL,
        code text NOT NULL,
        -- in the order of the imports: they are given out in it
        place bigint NOT NULL,
        redemption_id bigint,
        PRIMARY KEY (program_id, reward_id, code),
        FOREIGN KEY (program_id, reward_id) REFERENCES reward
      );
      CREATE INDEX reward_code_free ON reward_code (program_id, reward_id, place) WHERE redemption_id IS NULL;
      CREATE INDEX reward_code_given ON reward_code (program_id, redemption_id) WHERE redemption_id IS NOT NULL;

      CREATE TABLE redemption (
        program_id int NOT NULL,
        id bigint NOT NULL,
        member_id bigint NOT NULL,
        reward_id bigint NOT NULL,
        reward_version int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('GOODS', 'VIRTUAL', 'COUPON', 'SERVICE', 'PRIVILEGE', 'PASS', 'DONATION')),
        quantity int NOT NULL CHECK (quantity > 0),
        status text NOT NULL CHECK (status IN ('RESERVED', 'CONFIRMED', 'FULFILLED', 'SHIPPED', 'USED', 'CANCELLED', 'EXPIRED')),
        -- what it cost, in all
        points bigint NOT NULL CHECK (points BETWEEN 0 AND 9007199254740991),
        money bigint NOT NULL DEFAULT 0 CHECK (money BETWEEN 0 AND 9007199254740991),
        -- the SPEND entry; null where it cost no points
        wallet_id int,
        sequence bigint,
        -- points that came back
        returned bigint NOT NULL DEFAULT 0 CHECK (returned BETWEEN 0 AND points),
        -- the REINSTATE entry
        returned_sequence bigint,
        -- what it holds of the stock; nothing any more once that was released
        stock_taken int NOT NULL CHECK (stock_taken BETWEEN 0 AND quantity),
        slot_id bigint,
        slot_taken int NOT NULL CHECK (slot_taken BETWEEN 0 AND quantity),
        -- counters of limits that it used; given back when it ends without effect
        uses jsonb NOT NULL,
        reference text,
        tracking jsonb,
        note text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        -- when a reservation ends by itself
        expires_at timestamptz,
        PRIMARY KEY (program_id, id),
        CHECK ((points = 0) = (sequence IS NULL)),
        CHECK ((wallet_id IS NULL) = (sequence IS NULL)),
        CHECK ((returned = 0) = (returned_sequence IS NULL))
      ) WITH (fillfactor = 85);
      CREATE INDEX redemption_of_member ON redemption (program_id, member_id, id);
      CREATE INDEX redemption_reserved ON redemption (program_id, member_id, expires_at) WHERE status = 'RESERVED' AND expires_at IS NOT NULL;
      CREATE INDEX redemption_open ON redemption (program_id, id) WHERE status IN ('RESERVED', 'CONFIRMED', 'SHIPPED');

      -- How redemptions moved on after they were made.
      CREATE TABLE redemption_change (
        program_id int NOT NULL,
        id bigint NOT NULL,
        redemption_id bigint NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        actor text NOT NULL,
        reason text,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id)
      );
      CREATE INDEX redemption_change_of ON redemption_change (program_id, redemption_id, id);
    `);
        for (const table of ['reward_stock_change', 'redemption_change']) {
            this.addSql(`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
        }
        const tables = [
            'reward',
            'reward_stock',
            'reward_stock_change',
            'reward_slot',
            'reward_code',
            'redemption',
            'redemption_change',
        ];
        for (const table of tables) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261122000013_rewards.js.map