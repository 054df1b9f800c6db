import { Migration } from '@mikro-orm/migrations';

/** Co-creation: what members write of products and about topics, what others think of it, and polls. */
export class Migration20261128000085_community extends Migration {
  override up(): void {
    this.addSql(`
      CREATE TABLE community_policy (
        program_id int PRIMARY KEY,
        moderate_reviews boolean NOT NULL,
        edit_hours int NOT NULL CHECK (edit_hours BETWEEN 0 AND 8760),
        -- a review with so many stars or fewer is a bad one; 0: none is
        bad_stars int NOT NULL CHECK (bad_stars BETWEEN 0 AND 4),
        bad_team text CHECK (bad_team ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        hide_reports int NOT NULL CHECK (hide_reports BETWEEN 1 AND 1000),
        bar_strikes int NOT NULL CHECK (bar_strikes BETWEEN 1 AND 1000),
        updated_at timestamptz NOT NULL
      );

      CREATE TABLE topic (
        program_id int NOT NULL,
        code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        title text NOT NULL,
        description text,
        -- by BCP 47 tag
        texts jsonb NOT NULL,
        -- codes of the tiers whose members write; null for all
        tiers jsonb,
        moderated boolean NOT NULL,
        opens_at timestamptz,
        closes_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, code),
        CHECK (opens_at < closes_at)
      );

      -- Reviews of products and posts about topics.
      CREATE TABLE contribution (
        program_id int NOT NULL,
        id bigint NOT NULL,
        kind text NOT NULL CHECK (kind IN ('REVIEW', 'POST')),
        member_id bigint NOT NULL,
        status text NOT NULL CHECK (status IN ('PENDING', 'PUBLISHED', 'REJECTED', 'HIDDEN', 'WITHDRAWN')),
        topic text,
        sku text,
        stars int CHECK (stars BETWEEN 1 AND 5),
        order_id text,
        -- the line of the order that made it a verified purchase
        purchase_id bigint,
        line_position int,
        text text NOT NULL,
        featured_at timestamptz,
        likes int NOT NULL CHECK (likes >= 0),
        dislikes int NOT NULL CHECK (dislikes >= 0),
        -- of those that staff have not looked at
        reports int NOT NULL CHECK (reports >= 0),
        edits int NOT NULL CHECK (edits >= 0),
        -- 1, and 1 more each time its rewards were taken back
        round int NOT NULL CHECK (round > 0),
        reply text,
        replied_by text,
        replied_at timestamptz,
        reason_code text,
        abuse boolean NOT NULL,
        -- since when staff have seen it as it is; null: it is in the queue
        moderated_at timestamptz,
        moderated_by text,
        published_at timestamptz,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        CHECK ((kind = 'REVIEW') = (sku IS NOT NULL) AND (kind = 'REVIEW') = (stars IS NOT NULL)),
        CHECK ((kind = 'POST') = (topic IS NOT NULL)),
        CHECK ((purchase_id IS NULL) = (line_position IS NULL)),
        CHECK (status <> 'PUBLISHED' OR published_at IS NOT NULL),
        CHECK (NOT abuse OR status IN ('REJECTED', 'WITHDRAWN'))
      ) WITH (fillfactor = 80);
      CREATE UNIQUE INDEX contribution_review ON contribution (program_id, member_id, sku) WHERE kind = 'REVIEW';
      CREATE INDEX contribution_of_member ON contribution (program_id, member_id, id);
      CREATE INDEX contribution_of_product ON contribution (program_id, sku, id) WHERE status = 'PUBLISHED' AND kind = 'REVIEW';
      CREATE INDEX contribution_of_topic ON contribution (program_id, topic, id) WHERE status = 'PUBLISHED' AND kind = 'POST';
      CREATE INDEX contribution_liked ON contribution (program_id, coalesce(topic, sku), likes, id) WHERE status = 'PUBLISHED';
      CREATE INDEX contribution_queue ON contribution (program_id, id) WHERE moderated_at IS NULL AND status <> 'WITHDRAWN';

      -- Links only: the files are the brand's.
      CREATE TABLE contribution_photo (
        program_id int NOT NULL,
        contribution_id bigint NOT NULL,
        position int NOT NULL,
        url text NOT NULL CHECK (url ~ '^https://'),
        content_type text NOT NULL,
        bytes bigint NOT NULL CHECK (bytes > 0),
        PRIMARY KEY (program_id, contribution_id, position)
      );

      -- As it was before it was edited.
      CREATE TABLE contribution_edit (
        program_id int NOT NULL,
        contribution_id bigint NOT NULL,
        number int NOT NULL,
        text text NOT NULL,
        stars int,
        edited_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, contribution_id, number)
      );

      -- One opinion a member.
      CREATE TABLE contribution_like (
        program_id int NOT NULL,
        contribution_id bigint NOT NULL,
        member_id bigint NOT NULL,
        helpful boolean NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, contribution_id, member_id)
      );

      CREATE TABLE contribution_report (
        program_id int NOT NULL,
        contribution_id bigint NOT NULL,
        member_id bigint NOT NULL,
        reason text NOT NULL CHECK (reason IN ('SPAM', 'OFFENSIVE', 'PRIVATE', 'FALSE', 'OTHER')),
        note text,
        reported_at timestamptz NOT NULL,
        -- when staff had looked
        handled_at timestamptz,
        PRIMARY KEY (program_id, contribution_id, member_id)
      );

      -- All that was done, in codes: no text of anybody.
      CREATE TABLE contribution_change (
        program_id int NOT NULL,
        id bigint NOT NULL,
        contribution_id bigint NOT NULL,
        what text NOT NULL,
        reason_code text,
        status text NOT NULL,
        actor text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id)
      );
      CREATE INDEX contribution_change_of ON contribution_change (program_id, contribution_id, id);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contribution_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- Published reviews by stars. The constraint sees what an insert proposes before it meets the row that is there: so what is added is in a column of its own.
      CREATE TABLE product_rating (
        program_id int NOT NULL,
        sku text NOT NULL,
        stars int NOT NULL CHECK (stars BETWEEN 1 AND 5),
        reviews int NOT NULL CHECK (reviews >= 0),
        added int NOT NULL,
        PRIMARY KEY (program_id, sku, stars)
      ) WITH (fillfactor = 70);

      -- Since when what an author did before is forgiven.
      CREATE TABLE author_pardon (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        pardoned_at timestamptz NOT NULL,
        pardoned_by text NOT NULL,
        PRIMARY KEY (program_id, member_id)
      );

      CREATE TABLE poll (
        program_id int NOT NULL,
        id bigint NOT NULL,
        code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        title text NOT NULL,
        description text,
        texts jsonb NOT NULL,
        topic text,
        tiers jsonb,
        most_choices int NOT NULL CHECK (most_choices BETWEEN 1 AND 50),
        shows text NOT NULL CHECK (shows IN ('ALWAYS', 'AFTER_VOTE', 'AFTER_CLOSE')),
        opens_at timestamptz NOT NULL,
        closes_at timestamptz NOT NULL,
        settled_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, code),
        CHECK (opens_at < closes_at)
      );
      CREATE INDEX poll_due ON poll (program_id, closes_at) WHERE settled_at IS NULL;

      CREATE TABLE poll_option (
        program_id int NOT NULL,
        poll_id bigint NOT NULL,
        code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        position int NOT NULL,
        title text NOT NULL,
        texts jsonb NOT NULL,
        -- the post that it came from
        contribution_id bigint,
        won boolean NOT NULL,
        PRIMARY KEY (program_id, poll_id, code)
      );

      CREATE TABLE poll_vote (
        program_id int NOT NULL,
        poll_id bigint NOT NULL,
        member_id bigint NOT NULL,
        choices jsonb NOT NULL CHECK (jsonb_array_length(choices) > 0),
        voted_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, poll_id, member_id)
      ) WITH (fillfactor = 80);

      -- Votes by option; of the option '' how many voted. \`added\` as in product_rating.
      CREATE TABLE poll_count (
        program_id int NOT NULL,
        poll_id bigint NOT NULL,
        option text NOT NULL,
        votes int NOT NULL CHECK (votes >= 0),
        added int NOT NULL,
        PRIMARY KEY (program_id, poll_id, option)
      ) WITH (fillfactor = 50);
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
  'community_policy',
  'topic',
  'contribution',
  'contribution_photo',
  'contribution_edit',
  'contribution_like',
  'contribution_report',
  'contribution_change',
  'product_rating',
  'author_pardon',
  'poll',
  'poll_option',
  'poll_vote',
  'poll_count',
];
