import { Migration } from '@mikro-orm/migrations';
/**
 * The points ledger. `entry` and `lot_use` are append-only by grant and by trigger; `account` is a snapshot of the newest entry, `lot` of its uses.
 * Hot tables carry no foreign keys and few indexes (docs/adr/0004): `npm run verify` recomputes what they would guard.
 */
export class Migration20261122000003_ledger extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE account (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        available bigint NOT NULL DEFAULT 0 CHECK (available BETWEEN 0 AND 9007199254740991),
        pending bigint NOT NULL DEFAULT 0 CHECK (pending BETWEEN 0 AND 9007199254740991),
        held bigint NOT NULL DEFAULT 0 CHECK (held BETWEEN 0 AND 9007199254740991),
        debt bigint NOT NULL DEFAULT 0 CHECK (debt BETWEEN 0 AND 9007199254740991),
        sequence bigint NOT NULL DEFAULT 0,
        -- the earliest maturity, expiry or end of a hold that is still to be posted
        next_change_at timestamptz,
        -- EARN, SPEND and CAPTURE, by occurred_at: what inactivity expiry counts from
        last_activity_at timestamptz,
        -- recorded_at never goes back within a wallet
        last_recorded_at timestamptz,
        PRIMARY KEY (program_id, member_id, wallet_id),
        FOREIGN KEY (program_id, member_id) REFERENCES member,
        FOREIGN KEY (program_id, wallet_id) REFERENCES wallet,
        CHECK (available = 0 OR debt = 0)
      ) WITH (fillfactor = 70);

      CREATE TABLE entry (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        sequence bigint NOT NULL,
        transaction_id bigint NOT NULL,
        kind text NOT NULL CHECK (kind IN ('EARN', 'MATURE', 'SPEND', 'REVERSE', 'EXPIRE', 'ADJUST', 'TRANSFER_IN', 'TRANSFER_OUT', 'HOLD',
          'CAPTURE', 'RELEASE', 'REINSTATE', 'DEBT', 'DEBT_REPAYMENT')),
        -- the other side of the movement; it gets what the member loses
        system_account text NOT NULL CHECK (system_account IN ('issued', 'redeemed', 'breakage', 'returned', 'adjusted', 'transfer', 'internal')),
        available_change bigint NOT NULL,
        pending_change bigint NOT NULL,
        held_change bigint NOT NULL,
        debt_change bigint NOT NULL,
        available_after bigint NOT NULL,
        pending_after bigint NOT NULL,
        held_after bigint NOT NULL,
        debt_after bigint NOT NULL,
        -- when it happened in the world; for maturity, expiry and the end of a hold the due instant
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        -- from when it counts as recorded: an automatic entry counts from its due instant, however late it was written
        effective_at timestamptz NOT NULL,
        actor text NOT NULL,
        order_id text,
        reason jsonb NOT NULL,
        PRIMARY KEY (program_id, member_id, wallet_id, sequence),
        CHECK (available_after >= 0 AND pending_after >= 0 AND held_after >= 0 AND debt_after >= 0),
        CHECK (available_after = 0 OR debt_after = 0)
      );

      CREATE TABLE lot (
        program_id int NOT NULL,
        id bigint NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        -- the entry that made it
        sequence bigint NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        -- neither spent, held, expired nor taken back; pending until matured
        remaining bigint NOT NULL,
        held bigint NOT NULL DEFAULT 0,
        expired bigint NOT NULL DEFAULT 0,
        pending boolean NOT NULL DEFAULT false,
        -- when pending points mature by themselves; null while only an event can mature them
        matures_at timestamptz,
        available_from timestamptz,
        expires_at timestamptz,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        closed_at timestamptz,
        -- the award behind an earning: which purchase, by which rule version, from which base lines; null for other lots
        purchase_id bigint,
        rule_code text,
        rule_version int,
        base jsonb,
        -- what returns have taken back on account of this award, including shortfalls, which are final
        settled bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (program_id, id),
        CHECK (remaining >= 0 AND held >= 0 AND expired >= 0 AND remaining + held + expired <= amount)
      ) WITH (fillfactor = 80);
      CREATE INDEX lot_open ON lot (program_id, member_id, wallet_id, expires_at) WHERE closed_at IS NULL;

      CREATE TABLE lot_use (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        sequence bigint NOT NULL,
        lot_id bigint NOT NULL,
        remaining_change bigint NOT NULL,
        held_change bigint NOT NULL,
        expired_change bigint NOT NULL,
        PRIMARY KEY (program_id, member_id, wallet_id, sequence, lot_id)
      );

      CREATE TABLE hold (
        program_id int NOT NULL,
        id bigint NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        -- the HOLD entry: its lot uses say which lots are reserved
        sequence bigint NOT NULL,
        points bigint NOT NULL CHECK (points > 0),
        captured bigint NOT NULL DEFAULT 0 CHECK (captured BETWEEN 0 AND points),
        status text NOT NULL CHECK (status IN ('ACTIVE', 'CAPTURED', 'RELEASED', 'EXPIRED')),
        order_id text,
        actor text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (program_id, id)
      );
      CREATE INDEX hold_active ON hold (program_id, member_id) WHERE status = 'ACTIVE';

      CREATE TABLE adjustment (
        program_id int NOT NULL,
        id bigint NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        points bigint NOT NULL CHECK (points <> 0),
        reason_code text NOT NULL,
        note text,
        status text NOT NULL CHECK (status IN ('PENDING_APPROVAL', 'APPROVED', 'DECLINED')),
        requested_by text NOT NULL,
        decided_by text,
        created_at timestamptz NOT NULL,
        decided_at timestamptz,
        transaction_id bigint,
        PRIMARY KEY (program_id, id),
        FOREIGN KEY (program_id, member_id, wallet_id) REFERENCES account,
        -- nobody approves for themselves
        CHECK (status <> 'APPROVED' OR requested_by IS DISTINCT FROM decided_by)
      );
      CREATE INDEX adjustment_waiting ON adjustment (program_id, created_at) WHERE status = 'PENDING_APPROVAL';

      -- what a member sent to others on a program-local day: guards the daily limit
      CREATE TABLE transfer_day (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        day date NOT NULL,
        points bigint NOT NULL CHECK (points >= 0),
        PRIMARY KEY (program_id, member_id, wallet_id, day)
      );

      CREATE TABLE idempotency (
        program_id int NOT NULL,
        principal text NOT NULL,
        operation text NOT NULL,
        key text NOT NULL,
        request_hash bytea NOT NULL,
        result jsonb NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, principal, operation, key)
      );
      CREATE INDEX idempotency_age ON idempotency USING brin (recorded_at);
    `);
        for (const table of ['entry', 'lot_use']) {
            this.addSql(`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
        }
        for (const table of ['account', 'entry', 'lot', 'lot_use', 'hold', 'adjustment', 'transfer_day', 'idempotency']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261122000003_ledger.js.map