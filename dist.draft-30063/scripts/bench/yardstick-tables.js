/**
 * The yardstick: what a careful team would write by hand, one prepared transaction per earning, without batching. Its effect per earning: the idempotency
 * key, one entry, one lot, the balance and one outbox row, under the account's lock.
 */
export const yardstickTables = (members) => `
  DROP SCHEMA IF EXISTS yardstick CASCADE;
  CREATE SCHEMA yardstick;
  CREATE TABLE yardstick.account (
    program_id int NOT NULL, member_id bigint NOT NULL, available bigint NOT NULL DEFAULT 0 CHECK (available >= 0),
    sequence bigint NOT NULL DEFAULT 0, PRIMARY KEY (program_id, member_id)) WITH (fillfactor = 70);
  CREATE TABLE yardstick.idempotency (program_id int NOT NULL, key text NOT NULL, result jsonb, PRIMARY KEY (program_id, key));
  CREATE TABLE yardstick.entry (
    program_id int NOT NULL, member_id bigint NOT NULL, sequence bigint NOT NULL, kind text NOT NULL, points bigint NOT NULL,
    available_after bigint NOT NULL, order_id text, occurred_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL,
    PRIMARY KEY (program_id, member_id, sequence));
  CREATE TABLE yardstick.lot (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, program_id int NOT NULL, member_id bigint NOT NULL, amount bigint NOT NULL,
    remaining bigint NOT NULL CHECK (remaining >= 0 AND remaining <= amount), expires_at timestamptz NOT NULL, closed_at timestamptz);
  CREATE INDEX lot_open ON yardstick.lot (program_id, member_id, expires_at) WHERE closed_at IS NULL;
  CREATE TABLE yardstick.outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, program_id int NOT NULL, topic text NOT NULL, payload jsonb NOT NULL);
  CREATE TABLE yardstick.reward (
    program_id int NOT NULL, reward_id int NOT NULL, stock int NOT NULL CHECK (stock >= 0), PRIMARY KEY (program_id, reward_id)) WITH (fillfactor = 70);
  CREATE TABLE yardstick.redemption (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, program_id int NOT NULL, member_id bigint NOT NULL, reward_id int NOT NULL, points bigint NOT NULL);
  INSERT INTO yardstick.reward SELECT 1, g, 2000000000 FROM generate_series(1, 1000) g;
  INSERT INTO yardstick.account (program_id, member_id, available) SELECT 1, g, 1000000 FROM generate_series(1, ${members}) g;
  INSERT INTO yardstick.lot (program_id, member_id, amount, remaining, expires_at)
    SELECT 1, g, 1000000, 1000000, now() + interval '1 year' FROM generate_series(1, ${members}) g;`;
/** The transaction, for pgbench. */
export const yardstickEarning = (members) => `\\set member random(1, ${members})
\\set points random(1, 500)
\\set k1 random(1, 2000000000)
\\set k2 random(1, 2000000000)
BEGIN;
INSERT INTO yardstick.idempotency (program_id, key) VALUES (1, (:k1)::text || '-' || (:k2)::text);
SELECT available, sequence + 1 AS next FROM yardstick.account WHERE program_id = 1 AND member_id = :member FOR UPDATE \\gset
INSERT INTO yardstick.entry VALUES (1, :member, :next, 'EARN', :points, (:available)::bigint + (:points)::bigint, (:k1)::text, now(), now());
INSERT INTO yardstick.lot (program_id, member_id, amount, remaining, expires_at) VALUES (1, :member, :points, :points, now() + interval '1 year');
UPDATE yardstick.account SET available = available + (:points)::bigint, sequence = :next WHERE program_id = 1 AND member_id = :member;
INSERT INTO yardstick.outbox (program_id, topic, payload) VALUES (1, 'wallet.changed', '{"member": 1, "points": 10}');
COMMIT;
`;
/** A redemption of one of so many rewards, for pgbench: stock, lot and balance under their locks. */
export const yardstickRedemption = (members, rewards) => `\\set member random(1, ${members})
\\set reward random(1, ${rewards})
\\set k1 random(1, 2000000000)
\\set k2 random(1, 2000000000)
BEGIN;
INSERT INTO yardstick.idempotency (program_id, key) VALUES (1, (:k1)::text || '-' || (:k2)::text);
SELECT available, sequence + 1 AS next FROM yardstick.account WHERE program_id = 1 AND member_id = :member FOR UPDATE \\gset
SELECT id AS lot FROM yardstick.lot WHERE program_id = 1 AND member_id = :member AND closed_at IS NULL ORDER BY expires_at LIMIT 1 FOR UPDATE \\gset
UPDATE yardstick.lot SET remaining = remaining - 10 WHERE id = :lot;
INSERT INTO yardstick.redemption (program_id, member_id, reward_id, points) VALUES (1, :member, :reward, 10);
INSERT INTO yardstick.entry VALUES (1, :member, :next, 'SPEND', -10, (:available)::bigint - 10, NULL, now(), now());
UPDATE yardstick.account SET available = available - 10, sequence = :next WHERE program_id = 1 AND member_id = :member;
INSERT INTO yardstick.outbox (program_id, topic, payload) VALUES (1, 'wallet.changed', '{"member": 1, "points": -10}');
UPDATE yardstick.reward SET stock = stock - 1 WHERE program_id = 1 AND reward_id = :reward;
COMMIT;
`;
//# sourceMappingURL=yardstick-tables.js.map