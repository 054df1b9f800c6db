import { Migration } from '@mikro-orm/migrations';
/** Orders and returns: what awards were computed from, and how much of each line is still kept. Amounts are in minor units of the program's currency. */
export class Migration20261122000004_purchases extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE purchase (
        program_id int NOT NULL,
        id bigint NOT NULL,
        member_id bigint NOT NULL,
        order_id text NOT NULL,
        total bigint NOT NULL CHECK (total BETWEEN 0 AND 9007199254740991),
        paid_with_points bigint NOT NULL DEFAULT 0,
        paid_with_coupons bigint NOT NULL DEFAULT 0,
        -- taken back by returns that named this order, and by returns that named none
        named_returned bigint NOT NULL DEFAULT 0,
        unnamed_returned bigint NOT NULL DEFAULT 0,
        -- what returns that named this order asked for, also where unnamed ones had used it up: the limit of named returns
        named_claimed bigint NOT NULL DEFAULT 0,
        channel text,
        store text,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        content_hash bytea NOT NULL,
        -- why it earned what it earned, per rule, also where nothing was granted
        outcomes jsonb NOT NULL,
        award_lots bigint[] NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, order_id),
        CHECK (named_returned >= 0 AND unnamed_returned >= 0 AND named_returned + unnamed_returned <= total),
        CHECK (named_claimed BETWEEN named_returned AND total)
      );
      CREATE INDEX purchase_of_member ON purchase (program_id, member_id, occurred_at, id);

      CREATE TABLE purchase_line (
        program_id int NOT NULL,
        purchase_id bigint NOT NULL,
        position int NOT NULL,
        -- null for the implicit last line: what the given lines leave of the total
        line_id text,
        sku text,
        category text,
        quantity numeric,
        amount bigint NOT NULL CHECK (amount >= 0),
        named_returned bigint NOT NULL DEFAULT 0,
        unnamed_returned bigint NOT NULL DEFAULT 0,
        named_claimed bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (program_id, purchase_id, position),
        CHECK (named_returned >= 0 AND unnamed_returned >= 0 AND named_returned + unnamed_returned <= amount),
        CHECK (named_claimed BETWEEN named_returned AND amount)
      );

      CREATE TABLE purchase_return (
        program_id int NOT NULL,
        id bigint NOT NULL,
        member_id bigint NOT NULL,
        return_id text NOT NULL,
        purchase_id bigint,
        amount bigint NOT NULL CHECK (amount > 0),
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        content_hash bytea NOT NULL,
        -- all that was reversed and all that was not
        reversed jsonb NOT NULL,
        -- the entries it wrote: wallet id to [first, last] sequence
        entries jsonb NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, return_id)
      );

      CREATE TABLE return_allocation (
        program_id int NOT NULL,
        return_id bigint NOT NULL,
        purchase_id bigint NOT NULL,
        -- position of the purchase's line; 0 in an order without lines
        position int NOT NULL,
        named bigint NOT NULL,
        unnamed bigint NOT NULL,
        PRIMARY KEY (program_id, return_id, purchase_id, position)
      );
    `);
        this.addSql('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON return_allocation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();');
        for (const table of ['purchase', 'purchase_line', 'purchase_return', 'return_allocation']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261122000004_purchases.js.map