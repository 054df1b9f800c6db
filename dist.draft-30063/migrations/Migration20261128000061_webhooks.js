import { Migration } from '@mikro-orm/migrations';
/** Where events are sent, and what became of each. One process at a time works at an endpoint: it holds its lease, which ends by itself. */
export class Migration20261128000061_webhooks extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE webhook_endpoint (
        program_id int NOT NULL REFERENCES program,
        id bigint NOT NULL,
        -- null: the brand's own
        partner_id bigint,
        url text NOT NULL,
        description text,
        -- null: all kinds
        event_types text[],
        -- what is told of an event
        document text NOT NULL,
        -- of the brand's own endpoints; those of partners may what the partner may
        scopes text[],
        status text NOT NULL CHECK (status IN ('ACTIVE', 'DISABLED')),
        disabled_reason text CHECK (disabled_reason IN ('BY_HAND', 'FAILING', 'GONE')),
        disabled_at timestamptz,
        -- since when nothing has arrived; null while all is well
        failing_since timestamptz,
        -- events up to it have their deliveries
        position bigint NOT NULL,
        -- sealed
        secret bytea NOT NULL,
        previous_secret bytea,
        previous_until timestamptz,
        leased_by uuid,
        leased_until timestamptz,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        FOREIGN KEY (program_id, partner_id) REFERENCES partner,
        CHECK ((partner_id IS NULL) = (scopes IS NOT NULL)),
        CHECK ((status = 'DISABLED') = (disabled_at IS NOT NULL)),
        CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL)),
        CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
      );

      CREATE TABLE webhook_delivery (
        program_id int NOT NULL,
        id bigint NOT NULL,
        endpoint_id bigint NOT NULL,
        -- in the stream; null for a test
        position bigint,
        type text,
        member_id bigint,
        status text NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'DEAD')),
        attempts int NOT NULL DEFAULT 0,
        -- of the present round of attempts, a replay begins another
        first_attempt_at timestamptz,
        next_attempt_at timestamptz,
        created_at timestamptz NOT NULL,
        ended_at timestamptz,
        -- the last attempts, oldest first
        history jsonb NOT NULL DEFAULT '[]',
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, endpoint_id, position),
        FOREIGN KEY (program_id, endpoint_id) REFERENCES webhook_endpoint ON DELETE CASCADE,
        CHECK ((status = 'PENDING') = (next_attempt_at IS NOT NULL)),
        CHECK ((status = 'PENDING') = (ended_at IS NULL))
      ) WITH (fillfactor = 80);
      CREATE INDEX webhook_delivery_due ON webhook_delivery (program_id, endpoint_id, next_attempt_at, position) WHERE status = 'PENDING';
      CREATE INDEX webhook_delivery_of ON webhook_delivery (program_id, endpoint_id, id);
      CREATE INDEX webhook_delivery_dead ON webhook_delivery (program_id, endpoint_id, id) WHERE status = 'DEAD';
      CREATE INDEX webhook_delivery_old ON webhook_delivery (ended_at) WHERE ended_at IS NOT NULL;

      -- Endpoints of all programs with something to do that nobody else is at.
      CREATE FUNCTION webhook_work(now timestamptz, worker uuid) RETURNS TABLE (program_id int, id bigint)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = fealty, pg_temp AS $$
          SELECT e.program_id, e.id FROM webhook_endpoint e
          WHERE e.status = 'ACTIVE' AND (e.leased_until IS NULL OR e.leased_until <= now OR e.leased_by = worker)
            AND NOT EXISTS (SELECT FROM partner p WHERE p.program_id = e.program_id AND p.id = e.partner_id AND p.status <> 'ACTIVE')
            AND (
              EXISTS (SELECT FROM stream s WHERE s.program_id = e.program_id AND s.position > e.position)
              OR EXISTS (
                SELECT FROM webhook_delivery d
                WHERE d.program_id = e.program_id AND d.endpoint_id = e.id AND d.status = 'PENDING' AND d.next_attempt_at <= now
              )
            )
          ORDER BY e.program_id, e.id
        $$;
    `);
        for (const table of ['webhook_endpoint', 'webhook_delivery']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261128000061_webhooks.js.map