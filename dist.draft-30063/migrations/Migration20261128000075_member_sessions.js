import { Migration } from '@mikro-orm/migrations';
/**
 * Sessions of members. No credential is kept: a refresh token is an HMAC over the session and its generation, so the row only says which generation is
 * the present one, and every older one is known when it comes back.
 */
export class Migration20261128000075_member_sessions extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE member_session (
        program_id int NOT NULL,
        id bigint NOT NULL,
        member_id bigint NOT NULL,
        -- what it was opened through, e.g. mini-program:wx1234
        origin text NOT NULL CHECK (length(origin) BETWEEN 1 AND 100),
        -- how many refresh tokens it has had
        generation int NOT NULL CHECK (generation > 0),
        -- of the idempotency key that asked for the present generation: the same key may ask again
        refreshed_by bytea,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
        ended_at timestamptz,
        end_reason text CHECK (end_reason IN ('LOGOUT', 'REUSED', 'CROWDED_OUT', 'BRAND')),
        PRIMARY KEY (program_id, id),
        FOREIGN KEY (program_id, member_id) REFERENCES member,
        CHECK ((ended_at IS NULL) = (end_reason IS NULL))
      );
      CREATE INDEX member_session_open ON member_session (program_id, member_id, id) WHERE ended_at IS NULL;
      CREATE INDEX member_session_age ON member_session (expires_at);
      ALTER TABLE member_session ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_program ON member_session USING (program_id = (SELECT current_setting('app.program')::int));
    `);
    }
}
//# sourceMappingURL=Migration20261128000075_member_sessions.js.map