import { Migration } from '@mikro-orm/migrations';

/**
 * The event stream and the seals. Writers append to `outbox` in their own transaction; the relay gives each row its position in `stream` once every
 * transaction that might still write an earlier one has ended. Blocks of entries are sealed off the hot path into `ledger_block`.
 */
export class Migration20261122000005_stream extends Migration {
  override up(): void {
    this.addSql(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        program_id int NOT NULL,
        type text NOT NULL,
        member_id bigint,
        -- for WALLET_CHANGED: the entries of one command in one wallet
        wallet_id int,
        first_sequence bigint,
        last_sequence bigint,
        payload jsonb,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX outbox_unrelayed ON outbox (xid, id);

      CREATE TABLE stream (
        position bigint NOT NULL,
        program_id int NOT NULL,
        outbox_id bigint NOT NULL,
        type text NOT NULL,
        member_id bigint,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, position)
      );
      -- one row: the newest position, and the transaction below which all is numbered
      CREATE TABLE stream_head (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        position bigint NOT NULL,
        xid xid8 NOT NULL
      );
      INSERT INTO stream_head VALUES (true, 0, '0');

      CREATE TABLE ledger_block (
        program_id int NOT NULL,
        number bigint NOT NULL,
        sealed_at timestamptz NOT NULL,
        last_position bigint NOT NULL,
        entries bigint NOT NULL,
        previous bytea NOT NULL,
        seal bytea NOT NULL,
        PRIMARY KEY (program_id, number)
      );
      CREATE TABLE ledger_block_range (
        program_id int NOT NULL,
        block bigint NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        first_sequence bigint NOT NULL,
        last_sequence bigint NOT NULL,
        PRIMARY KEY (program_id, member_id, wallet_id, first_sequence)
      );
    `);
    for (const table of ['ledger_block', 'ledger_block_range']) {
      this.addSql(`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
    }
    for (const table of ['outbox', 'stream', 'ledger_block', 'ledger_block_range']) {
      this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = current_setting('app.program')::int);
      `);
    }
  }
}
