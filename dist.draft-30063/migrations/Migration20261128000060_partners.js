import { Migration } from '@mikro-orm/migrations';
/** Partners, and what they sign in with. A partner is the actor `partner:<code>`: its API keys are those of kind `partner` with its code as their name. */
export class Migration20261128000060_partners extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE partner (
        program_id int NOT NULL REFERENCES program,
        id bigint NOT NULL,
        code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        name text NOT NULL,
        status text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED', 'REVOKED')),
        scopes text[] NOT NULL,
        -- null: all kinds
        event_types text[],
        -- of its own instead of the usual one
        rate_capacity int CHECK (rate_capacity > 0),
        rate_restore int CHECK (rate_restore > 0),
        only_persisted boolean NOT NULL,
        client_id text NOT NULL UNIQUE,
        jwks jsonb,
        jwks_uri text,
        -- counts changes of the key set: tokens of an older one are not good any more
        keys_version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, code),
        CHECK ((rate_capacity IS NULL) = (rate_restore IS NULL)),
        CHECK (jwks IS NULL OR jwks_uri IS NULL)
      );

      CREATE TABLE partner_secret (
        program_id int NOT NULL,
        id bigint NOT NULL,
        partner_id bigint NOT NULL,
        prefix text NOT NULL,
        secret_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, partner_id, prefix),
        FOREIGN KEY (program_id, partner_id) REFERENCES partner
      );

      -- Signed assertions that were used: each is good once.
      CREATE TABLE partner_assertion (
        program_id int NOT NULL,
        partner_id bigint NOT NULL,
        jti_hash bytea NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, partner_id, jti_hash)
      );
      CREATE INDEX partner_assertion_over ON partner_assertion (expires_at);

      CREATE TABLE partner_document (
        program_id int NOT NULL,
        partner_id bigint NOT NULL,
        -- SHA-256 of the text
        hash bytea NOT NULL CHECK (length(hash) = 32),
        text text NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        PRIMARY KEY (program_id, partner_id, hash),
        FOREIGN KEY (program_id, partner_id) REFERENCES partner
      );

      CREATE TABLE partner_usage (
        program_id int NOT NULL,
        partner_id bigint NOT NULL,
        day date NOT NULL,
        requests bigint NOT NULL,
        cost bigint NOT NULL,
        throttled bigint NOT NULL,
        events bigint NOT NULL,
        PRIMARY KEY (program_id, partner_id, day)
      ) WITH (fillfactor = 70);

      -- Whoever signs in tells no program: the client's id does.
      CREATE FUNCTION find_partner_client(wanted text) RETURNS TABLE (program_id int, id bigint)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = fealty, pg_temp AS
        $$ SELECT program_id, id FROM partner WHERE client_id = wanted $$;
    `);
        for (const table of ['partner', 'partner_secret', 'partner_assertion', 'partner_document', 'partner_usage']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261128000060_partners.js.map