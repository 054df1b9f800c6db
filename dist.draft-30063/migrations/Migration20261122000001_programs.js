import { Migration } from '@mikro-orm/migrations';
/**
 * Programs (the tenants), their wallets and rules, API keys and the audit trail. Every table leads with program_id and is fenced by row-level
 * security: the server's role sees the rows of `app.program` only, and a missing setting is an error because it is cast to int.
 */
export class Migration20261122000001_programs extends Migration {
    up() {
        this.addSql(`
      CREATE SEQUENCE program_id AS int;
      CREATE TABLE program (
        id int PRIMARY KEY DEFAULT nextval('program_id'),
        code text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        time_zone text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[A-Z]{2}$'),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        settings jsonb NOT NULL DEFAULT '{}',
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE wallet (
        program_id int NOT NULL REFERENCES program,
        id int NOT NULL,
        code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_-]{0,30}$'),
        name text NOT NULL,
        expiry jsonb NOT NULL,
        return_policy text NOT NULL CHECK (return_policy IN ('PENDING_ONLY', 'WITHIN_BALANCE', 'DEBT')),
        spendable boolean NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, code)
      );
      CREATE TABLE earning_rule (
        program_id int NOT NULL REFERENCES program,
        code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        version int NOT NULL CHECK (version > 0),
        definition jsonb NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_until timestamptz,
        PRIMARY KEY (program_id, code, version)
      );
      CREATE TABLE api_key (
        program_id int NOT NULL REFERENCES program,
        id bigint NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        kind text NOT NULL CHECK (kind IN ('server', 'partner')),
        prefix text NOT NULL UNIQUE,
        secret_hash bytea NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (program_id, id)
      );
      CREATE TABLE audit (
        program_id int NOT NULL,
        id bigint NOT NULL,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        action text NOT NULL,
        target text NOT NULL,
        details jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (program_id, id)
      );
      -- Ids of everything but programs, in blocks of 32. A command batch takes its blocks after it holds its members' locks, so for one member ids
      -- follow the order of recording.
      CREATE SEQUENCE record_id INCREMENT BY 32;
    `);
        this.addSql(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
        // A token or key names its program before the program can be set; only these two look-ups see across programs.
        this.addSql(`
      CREATE FUNCTION find_program(wanted text) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = fealty, pg_temp AS
        $$ SELECT id FROM program WHERE code = wanted $$;
      CREATE FUNCTION find_api_key(wanted text) RETURNS SETOF api_key LANGUAGE sql STABLE SECURITY DEFINER SET search_path = fealty, pg_temp AS
        $$ SELECT * FROM api_key WHERE prefix = wanted $$;
      CREATE FUNCTION program_ids() RETURNS SETOF int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = fealty, pg_temp AS
        $$ SELECT id FROM program ORDER BY id $$;
    `);
        this.addSql(`
      ALTER TABLE program ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_program ON program USING (id = (SELECT current_setting('app.program')::int));
    `);
        for (const table of ['wallet', 'earning_rule', 'api_key', 'audit']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261122000001_programs.js.map