import { Migration } from '@mikro-orm/migrations';
/** Complaints: what members say, what staff do about it and by when, and the points that make up for it. */
export class Migration20261128000080_complaints extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE complaint_category (
        program_id int NOT NULL,
        code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        name text NOT NULL,
        -- 1 low, 2 normal, 3 high, 4 critical
        severity int NOT NULL CHECK (severity BETWEEN 1 AND 4),
        team text NOT NULL CHECK (team ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        -- who hears of it when a deadline is missed, first to last
        escalation jsonb NOT NULL,
        -- minutes by severity, where they differ from the usual ones
        deadlines jsonb NOT NULL,
        active boolean NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, code)
      );

      CREATE TABLE business_calendar (
        program_id int PRIMARY KEY,
        calendar jsonb NOT NULL,
        updated_at timestamptz NOT NULL
      );

      -- Who of a team takes complaints.
      CREATE TABLE complaint_agent (
        program_id int NOT NULL,
        team text NOT NULL CHECK (team ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        agent text NOT NULL,
        active boolean NOT NULL,
        PRIMARY KEY (program_id, team, agent)
      );

      -- The last number of a year. Its lock also makes those who file wait for one another, so that no two give work to the same free person.
      CREATE TABLE complaint_number (
        program_id int NOT NULL,
        year int NOT NULL,
        last int NOT NULL CHECK (last > 0),
        PRIMARY KEY (program_id, year)
      );

      CREATE TABLE complaint (
        program_id int NOT NULL,
        id bigint NOT NULL,
        number text NOT NULL,
        member_id bigint NOT NULL,
        category text NOT NULL,
        severity int NOT NULL CHECK (severity BETWEEN 1 AND 4),
        status text NOT NULL CHECK (status IN ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'PROPOSED', 'RESOLVED', 'REOPENED', 'CLOSED')),
        subject text NOT NULL,
        text text NOT NULL,
        order_id text,
        store text,
        -- of the member, when it was filed
        tier text,
        team text NOT NULL,
        assignee text,
        assigned_at timestamptz,
        level int NOT NULL CHECK (level >= 0),
        -- 1, and 1 more each time it was reopened
        round int NOT NULL CHECK (round > 0),
        -- of the usual time that the tier leaves
        percent int NOT NULL CHECK (percent BETWEEN 1 AND 100),
        clock_at timestamptz NOT NULL,
        waiting_since timestamptz,
        -- when it is due; while the clock stands still how many milliseconds are left instead
        respond_by timestamptz,
        respond_left bigint CHECK (respond_left >= 0),
        respond_done boolean NOT NULL,
        respond_missed boolean NOT NULL,
        propose_by timestamptz,
        propose_left bigint CHECK (propose_left >= 0),
        propose_done boolean NOT NULL,
        propose_missed boolean NOT NULL,
        -- in any round
        response_breached boolean NOT NULL,
        proposal_breached boolean NOT NULL,
        escalated_at timestamptz,
        -- when the job looks at it next
        next_at timestamptz,
        responded_at timestamptz,
        proposed_at timestamptz,
        resolved_at timestamptz,
        closed_at timestamptz,
        reopen_until timestamptz,
        resolution text,
        score int CHECK (score BETWEEN 1 AND 5),
        score_comment text,
        scored_at timestamptz,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, number),
        CHECK ((score IS NULL) = (scored_at IS NULL)),
        CHECK ((waiting_since IS NOT NULL) >= (respond_left IS NOT NULL OR propose_left IS NOT NULL)),
        CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL))
      ) WITH (fillfactor = 80);
      CREATE INDEX complaint_of_member ON complaint (program_id, member_id, id);
      CREATE INDEX complaint_filed ON complaint (program_id, created_at);
      CREATE INDEX complaint_due ON complaint (program_id, next_at) WHERE next_at IS NOT NULL;
      CREATE INDEX complaint_open ON complaint (program_id, team, id) WHERE status NOT IN ('RESOLVED', 'CLOSED');

      -- What of an order it is about.
      CREATE TABLE complaint_item (
        program_id int NOT NULL,
        complaint_id bigint NOT NULL,
        line_id text NOT NULL,
        sku text,
        category text,
        PRIMARY KEY (program_id, complaint_id, line_id)
      );

      CREATE TABLE complaint_message (
        program_id int NOT NULL,
        id bigint NOT NULL,
        complaint_id bigint NOT NULL,
        -- a NOTE is for staff alone
        kind text NOT NULL CHECK (kind IN ('MEMBER', 'STAFF', 'NOTE')),
        author text NOT NULL,
        text text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id)
      );
      CREATE INDEX complaint_message_of ON complaint_message (program_id, complaint_id, id);

      -- Links only: the files are the brand's. Of the complaint itself where there is no message.
      CREATE TABLE complaint_attachment (
        program_id int NOT NULL,
        id bigint NOT NULL,
        complaint_id bigint NOT NULL,
        message_id bigint,
        url text NOT NULL CHECK (url ~ '^https://'),
        content_type text NOT NULL,
        bytes bigint NOT NULL CHECK (bytes > 0),
        PRIMARY KEY (program_id, id)
      );
      CREATE INDEX complaint_attachment_of ON complaint_attachment (program_id, complaint_id, id);

      -- All that was done, in codes: no text of anybody.
      CREATE TABLE complaint_change (
        program_id int NOT NULL,
        id bigint NOT NULL,
        complaint_id bigint NOT NULL,
        what text NOT NULL,
        before text,
        after text,
        status text NOT NULL,
        actor text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id)
      );
      CREATE INDEX complaint_change_of ON complaint_change (program_id, complaint_id, id);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON complaint_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE goodwill_policy (
        program_id int PRIMARY KEY,
        period text NOT NULL CHECK (period IN ('MONTH', 'QUARTER', 'YEAR')),
        budget bigint NOT NULL CHECK (budget BETWEEN 0 AND 9007199254740991),
        approval_above bigint CHECK (approval_above >= 0),
        max_points bigint NOT NULL CHECK (max_points BETWEEN 1 AND 9007199254740991),
        updated_at timestamptz NOT NULL
      );

      -- What was given in a period, and the most that could be when it last grew.
      CREATE TABLE goodwill_spent (
        program_id int NOT NULL,
        period text NOT NULL,
        points bigint NOT NULL CHECK (points >= 0),
        budget bigint NOT NULL,
        PRIMARY KEY (program_id, period),
        CONSTRAINT goodwill_budget_check CHECK (points <= budget)
      ) WITH (fillfactor = 50);

      CREATE TABLE goodwill_credit (
        program_id int NOT NULL,
        id bigint NOT NULL,
        complaint_id bigint NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        points bigint NOT NULL CHECK (points BETWEEN 1 AND 9007199254740991),
        reason_code text NOT NULL,
        status text NOT NULL CHECK (status IN ('PENDING_APPROVAL', 'GRANTED', 'DECLINED')),
        requested_by text NOT NULL,
        decided_by text,
        -- of the budget that it was given from
        period text,
        -- the EARN entry
        sequence bigint,
        created_at timestamptz NOT NULL,
        decided_at timestamptz,
        PRIMARY KEY (program_id, id),
        CHECK ((status = 'GRANTED') = (sequence IS NOT NULL) AND (status = 'GRANTED') = (period IS NOT NULL)),
        CHECK ((status = 'PENDING_APPROVAL') = (decided_at IS NULL)),
        CONSTRAINT goodwill_second_person CHECK (status <> 'GRANTED' OR decided_by IS DISTINCT FROM requested_by)
      );
      CREATE INDEX goodwill_credit_of ON goodwill_credit (program_id, complaint_id, id);
      CREATE INDEX goodwill_credit_waiting ON goodwill_credit (program_id, id) WHERE status = 'PENDING_APPROVAL';
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
    'complaint_category',
    'business_calendar',
    'complaint_agent',
    'complaint_number',
    'complaint',
    'complaint_item',
    'complaint_message',
    'complaint_attachment',
    'complaint_change',
    'goodwill_policy',
    'goodwill_spent',
    'goodwill_credit',
];
//# sourceMappingURL=Migration20261128000080_complaints.js.map