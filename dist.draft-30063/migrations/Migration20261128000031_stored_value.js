import { Migration } from '@mikro-orm/migrations';
/** Money that members paid in, and what they paid with it: each with the entries and lots of their wallets. */
export class Migration20261128000031_stored_value extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE stored_value_top_up (
        program_id int NOT NULL,
        id bigint NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        -- what the shop calls it: paid in once for ever
        top_up_id text NOT NULL,
        content_hash bytea NOT NULL,
        amount bigint NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
        bonus bigint NOT NULL CHECK (bonus BETWEEN 0 AND 9007199254740991),
        paid_lot_id bigint,
        bonus_lot_id bigint,
        -- of the amount, paid out again or withheld for a bonus that was used
        refunded bigint NOT NULL DEFAULT 0,
        withheld bigint NOT NULL DEFAULT 0,
        -- of the bonus, taken back
        bonus_taken bigint NOT NULL DEFAULT 0,
        entries jsonb NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, top_up_id),
        CONSTRAINT top_up_something CHECK (amount + bonus > 0),
        CONSTRAINT top_up_bonus CHECK (bonus <= amount OR amount = 0),
        CONSTRAINT top_up_paid_lot CHECK ((amount = 0) = (paid_lot_id IS NULL)),
        CONSTRAINT top_up_bonus_lot CHECK ((bonus = 0) = (bonus_lot_id IS NULL)),
        CONSTRAINT top_up_refunded CHECK (refunded BETWEEN 0 AND amount),
        CONSTRAINT top_up_withheld CHECK (withheld BETWEEN 0 AND refunded),
        CONSTRAINT top_up_bonus_taken CHECK (bonus_taken BETWEEN 0 AND bonus)
      ) WITH (fillfactor = 85);
      CREATE INDEX stored_value_top_up_of ON stored_value_top_up (program_id, member_id, id);

      CREATE TABLE stored_value_payment (
        program_id int NOT NULL,
        id bigint NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        -- the SPEND or CAPTURE entry
        sequence bigint NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        refunded bigint NOT NULL DEFAULT 0,
        -- what it took of which lots, and what of that came back
        parts jsonb NOT NULL,
        order_id text,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        CONSTRAINT payment_entry_key UNIQUE (program_id, member_id, wallet_id, sequence),
        CONSTRAINT payment_refunded CHECK (refunded BETWEEN 0 AND amount)
      ) WITH (fillfactor = 85);
      CREATE INDEX stored_value_payment_of ON stored_value_payment (program_id, member_id, id);
    `);
        for (const table of ['stored_value_top_up', 'stored_value_payment']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261128000031_stored_value.js.map