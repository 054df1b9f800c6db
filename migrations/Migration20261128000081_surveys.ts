import { Migration } from '@mikro-orm/migrations';

/** Surveys: what is asked, who is asked, who has answered, and, apart from that, what was said. */
export class Migration20261128000081_surveys extends Migration {
  override up(): void {
    this.addSql(`
      CREATE TABLE survey (
        program_id int NOT NULL,
        id bigint NOT NULL,
        code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        -- never changes: who was told that nobody knows must be able to rely on it
        anonymous boolean NOT NULL,
        active boolean NOT NULL,
        version int NOT NULL CHECK (version > 0),
        starts_at timestamptz,
        ends_at timestamptz,
        quota bigint CHECK (quota > 0),
        -- receipts
        responses bigint NOT NULL CHECK (responses >= 0),
        -- Facts up to this id were noticed by its rule; null while it has none. The id that everything had reached a while ago is taken next: by then
        -- whoever had taken a lower one has committed.
        noticed_id bigint,
        reached_id bigint,
        reached_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, code),
        CONSTRAINT survey_within_quota CHECK (responses <= quota),
        CHECK (starts_at < ends_at),
        CHECK ((noticed_id IS NULL) = (reached_id IS NULL) AND (noticed_id IS NULL) = (reached_at IS NULL))
      ) WITH (fillfactor = 50);

      -- What was asked, as it was asked: answers keep theirs.
      CREATE TABLE survey_version (
        program_id int NOT NULL,
        survey_id bigint NOT NULL,
        version int NOT NULL CHECK (version > 0),
        definition jsonb NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, survey_id, version)
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON survey_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE survey_invitation (
        program_id int NOT NULL,
        id bigint NOT NULL,
        survey_id bigint NOT NULL,
        -- of the survey when it was issued; null until then
        version int,
        -- null for a link that anybody may have
        member_id bigint,
        -- what it is for, e.g. purchase:42; null where somebody made it by hand
        cause text,
        status text NOT NULL CHECK (status IN ('SCHEDULED', 'OPEN', 'ANSWERED', 'SKIPPED', 'REVOKED')),
        store text,
        channel text,
        due_at timestamptz NOT NULL,
        issued_at timestamptz,
        expires_at timestamptz,
        reminders int NOT NULL DEFAULT 0,
        remind_at timestamptz,
        -- a day and no instant: it is the same in anonymous surveys
        answered_on date,
        PRIMARY KEY (program_id, id),
        -- once a member and cause, whoever looks how often
        UNIQUE (program_id, survey_id, member_id, cause),
        CHECK ((status IN ('OPEN', 'ANSWERED')) <= (version IS NOT NULL AND issued_at IS NOT NULL AND expires_at IS NOT NULL)),
        CHECK ((status = 'ANSWERED') = (answered_on IS NOT NULL)),
        CHECK (status = 'OPEN' OR remind_at IS NULL)
      ) WITH (fillfactor = 80);
      CREATE INDEX survey_invitation_of_member ON survey_invitation (program_id, member_id, id) WHERE member_id IS NOT NULL;
      CREATE INDEX survey_invitation_of ON survey_invitation (program_id, survey_id, id);
      CREATE INDEX survey_invitation_due ON survey_invitation (program_id, due_at) WHERE status = 'SCHEDULED';
      CREATE INDEX survey_invitation_remind ON survey_invitation (program_id, remind_at) WHERE remind_at IS NOT NULL;

      -- Answers that are not finished: of a member, or of whoever has a link. Never of anonymous surveys.
      CREATE TABLE survey_unfinished (
        program_id int NOT NULL,
        survey_id bigint NOT NULL,
        -- member:42 or invitation:43
        holder text NOT NULL,
        member_id bigint,
        version int NOT NULL,
        answers jsonb NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, survey_id, holder)
      );
      CREATE INDEX survey_unfinished_old ON survey_unfinished (program_id, updated_at);
      CREATE INDEX survey_unfinished_of_member ON survey_unfinished (program_id, member_id) WHERE member_id IS NOT NULL;

      -- That somebody has answered, and what was paid for it. What was said is not here.
      CREATE TABLE survey_receipt (
        program_id int NOT NULL,
        id bigint NOT NULL,
        survey_id bigint NOT NULL,
        version int NOT NULL,
        anonymous boolean NOT NULL,
        member_id bigint,
        invitation_id bigint,
        wallet_id int,
        points bigint NOT NULL CHECK (points BETWEEN 0 AND 9007199254740991),
        -- the EARN entry
        sequence bigint,
        day date NOT NULL,
        submitted_at timestamptz,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, invitation_id),
        CHECK ((points > 0) = (sequence IS NOT NULL) AND (points > 0) = (wallet_id IS NOT NULL)),
        CHECK (anonymous = (submitted_at IS NULL)),
        CHECK (member_id IS NOT NULL OR (invitation_id IS NOT NULL AND points = 0))
      );
      CREATE UNIQUE INDEX survey_receipt_once ON survey_receipt (program_id, survey_id, member_id) WHERE invitation_id IS NULL;
      CREATE INDEX survey_receipt_of_member ON survey_receipt (program_id, member_id, id) WHERE member_id IS NOT NULL;
      CREATE INDEX survey_receipt_of ON survey_receipt (program_id, survey_id, id);

      -- What was said. In an anonymous survey its id is random, and it leads to nobody.
      CREATE TABLE survey_response (
        program_id int NOT NULL,
        id bigint NOT NULL,
        survey_id bigint NOT NULL,
        version int NOT NULL,
        anonymous boolean NOT NULL,
        member_id bigint,
        invitation_id bigint,
        tier text,
        store text,
        channel text,
        day date NOT NULL,
        submitted_at timestamptz,
        PRIMARY KEY (program_id, id),
        CHECK (NOT anonymous OR (member_id IS NULL AND invitation_id IS NULL AND submitted_at IS NULL)),
        CHECK (anonymous OR (submitted_at IS NOT NULL AND (member_id IS NOT NULL OR invitation_id IS NOT NULL)))
      );
      CREATE INDEX survey_response_of ON survey_response (program_id, survey_id, day, id);
      CREATE INDEX survey_response_page ON survey_response (program_id, survey_id, id);
      CREATE INDEX survey_response_of_member ON survey_response (program_id, member_id, id) WHERE member_id IS NOT NULL;

      CREATE TABLE survey_answer (
        program_id int NOT NULL,
        response_id bigint NOT NULL,
        survey_id bigint NOT NULL,
        question text NOT NULL,
        -- one row a choice; empty for answers that are none
        choice text NOT NULL,
        number int,
        text text,
        PRIMARY KEY (program_id, response_id, question, choice),
        CHECK ((choice <> '')::int + (number IS NOT NULL)::int + (text IS NOT NULL)::int = 1)
      );
      CREATE INDEX survey_answer_to ON survey_answer (program_id, survey_id, question, response_id);

      -- Anonymous answers wait here, sealed, until they can be opened together with others.
      CREATE TABLE survey_envelope (
        program_id int NOT NULL,
        id bigint NOT NULL,
        survey_id bigint NOT NULL,
        sealed bytea NOT NULL,
        PRIMARY KEY (program_id, id)
      );
      CREATE INDEX survey_envelope_of ON survey_envelope (program_id, survey_id);
    `);
    for (const table of TABLES) {
      this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
    }
  }
}

const TABLES = [
  'survey',
  'survey_version',
  'survey_invitation',
  'survey_unfinished',
  'survey_receipt',
  'survey_response',
  'survey_answer',
  'survey_envelope',
];
