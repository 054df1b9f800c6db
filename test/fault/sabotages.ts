/** One lock or check, and what the code is without it. */
export interface Sabotage {
  name: string;
  file: string;
  cut: string | RegExp;
  put: string;
  /** A constraint that refuses what this would let by, so that both have to go before anybody is harmed. */
  guard?: { file: string; cut: string };
  /** What has to notice, where it is not the contention tests. */
  noticedBy?: string;
}

const batch = 'src/modules/ledger/batch';
const purchases = 'migrations/Migration20261122000004_purchases.ts';

const counters = { file: 'src/modules/earning/counters-part.ts', noticedBy: 'test/api/earning-races.test.ts' };
const queue = { file: 'src/kernel/commands/batch-queue.ts', noticedBy: 'src/kernel/commands/batch-queue.test.ts' };
const known = { file: `${batch}/run-batch.ts`, noticedBy: 'test/api/ledger-rules.test.ts' };
const relay = { file: 'migrations/Migration20261128000100_wallet_change_batches.ts', noticedBy: 'test/api/stream-relay.test.ts' };
const redeeming = { noticedBy: 'test/api/rewards-races.test.ts' };
const checkout = { file: 'src/modules/coupons/load-coupons.ts', noticedBy: 'test/api/coupons-races.test.ts' };
const playing = { file: 'src/modules/games/load-games.ts', noticedBy: 'test/api/games-races.test.ts' };
const community = { noticedBy: 'test/api/community-races.test.ts' };
const rewardStock = { file: 'migrations/Migration20261122000013_rewards.ts', cut: 'free bigint NOT NULL CHECK (free >= 0)' };
const gameStock = {
  file: 'migrations/Migration20261128000040_games.ts',
  cut: 'CONSTRAINT game_stock_check CHECK (given <= stock)',
};
const order = 'ORDER BY key COLLATE "C" FOR NO KEY UPDATE';

export const sabotages: Sabotage[] = [
  { name: 'shared counters are not locked', ...counters, cut: order, put: 'ORDER BY key COLLATE "C"' },
  { name: 'shared counters are locked in any order', ...counters, cut: order, put: 'ORDER BY random() FOR NO KEY UPDATE' },
  { name: 'accounts are not locked', file: `${batch}/load.ts`, cut: ' FOR NO KEY UPDATE`', put: '`' },
  {
    name: 'accounts are locked in any order',
    file: `${batch}/load.ts`,
    cut: 'ORDER BY member_id, wallet_id FOR',
    put: 'ORDER BY random() FOR',
  },
  { name: 'a change of status takes no lock', file: 'src/modules/members/change-status.ts', cut: ' FOR NO KEY UPDATE', put: '' },
  { name: 'an order id is not unique', file: purchases, cut: 'UNIQUE (program_id, order_id),', put: '' },
  { name: 'a return id is not unique', file: purchases, cut: /,\s*UNIQUE \(program_id, return_id\)/, put: '' },
  {
    name: 'an idempotency key is not unique',
    file: 'migrations/Migration20261122000003_ledger.ts',
    cut: /,\s*PRIMARY KEY \(program_id, principal, operation, key\)/,
    put: '',
  },
  {
    name: 'keys are written unsorted',
    file: `${batch}/idempotency.ts`,
    cut: 'compare(a.key, b.key)',
    put: 'Math.random() - 0.5 || compare(a.key, b.key)',
  },
  {
    name: 'a poll is not shared by who votes',
    ...community,
    file: 'src/modules/community/polls-part.ts',
    cut: ' ORDER BY p.id FOR SHARE',
    put: '',
  },
  {
    name: 'contributions are not locked',
    ...community,
    file: 'src/modules/community/contribution-rows.ts',
    cut: ' ORDER BY c.id FOR NO KEY UPDATE',
    put: '',
  },
  {
    name: 'likes are counted of what is not published',
    ...community,
    file: 'src/modules/community/likes.ts',
    cut: " AND c.status = 'PUBLISHED'",
    put: '',
  },
  { name: 'a shard is in two batches at once', ...queue, cut: ' && !isBusy(job);', put: ';' },
  { name: 'a batch mixes programs', ...queue, cut: 'job.group === first?.group && ', put: '' },
  { name: 'a wrong guess of a member is not noticed', ...known, cut: /if \(guess && !isRight.*\n/, put: '' },
  {
    name: 'a member that is not the guessed one is not noticed',
    ...known,
    cut: /if \(early && guess && !isConfirmed.*\n/,
    put: '',
  },
  {
    name: 'a batch goes on with an outdated program',
    ...known,
    cut: /if \(current !== program.version\).*\n/,
    put: '',
    noticedBy: 'test/api/program-changes.test.ts',
  },
  {
    name: 'a program changes while somebody enrols',
    file: 'src/modules/members/enroll-member.ts',
    cut: 'WHERE id = $1 FOR SHARE',
    put: 'WHERE id = $1',
    noticedBy: 'test/members/enrolment.test.ts',
  },
  {
    name: 'a key that another transaction wrote first counts as written',
    file: 'src/kernel/commands/idempotency.ts',
    cut: 'return rowCount === 1;',
    put: 'return rowCount !== null;',
    noticedBy: 'test/api/complaints.test.ts',
  },
  { name: 'two relays number at once', ...relay, cut: 'FROM stream_head FOR UPDATE SKIP LOCKED', put: 'FROM stream_head' },
  {
    name: 'stock is not locked',
    file: 'src/modules/rewards/lock-stock.ts',
    ...redeeming,
    cut: ' FOR NO KEY UPDATE`',
    put: '`',
    guard: rewardStock,
  },
  {
    name: 'stock is thought to be plenty without a look',
    file: 'src/modules/rewards/rewards-part.ts',
    ...redeeming,
    cut: /if \(!state.book.isLocked && !isPlenty.*\n/,
    put: '',
    guard: rewardStock,
  },
  { name: 'coupons are not locked', ...checkout, cut: 'ORDER BY c.id FOR NO KEY UPDATE', put: 'ORDER BY c.id' },
  {
    name: 'orders are not locked for coupons',
    ...checkout,
    cut: 'DO UPDATE SET order_id = excluded.order_id',
    put: 'DO NOTHING',
  },
  {
    name: 'the budget of goodwill is not locked',
    file: 'src/modules/complaints/goodwill-part.ts',
    cut: 'AND period = $2 FOR NO KEY UPDATE',
    put: 'AND period = $2',
    noticedBy: 'test/api/goodwill.test.ts',
  },
  {
    name: 'a task is not locked',
    file: 'src/modules/tasks/change-tasks.ts',
    cut: 'AND t.id = $2 FOR NO KEY UPDATE',
    put: 'AND t.id = $2',
    noticedBy: 'test/api/tasks.test.ts',
  },
  {
    name: 'two servers migrate at once',
    file: 'src/database/database.ts',
    cut: /await owner.query\("SELECT pg_advisory_lock.*\n/,
    put: '',
    noticedBy: 'src/database/database.test.ts',
  },
  {
    name: 'games are not locked',
    ...playing,
    cut: 'ORDER BY game COLLATE "C" FOR NO KEY UPDATE',
    put: 'ORDER BY game',
    guard: gameStock,
  },
  {
    name: 'a session is not locked',
    file: 'src/modules/sessions/session-rows.ts',
    cut: 'AND id = $2 FOR NO KEY UPDATE',
    put: 'AND id = $2',
    noticedBy: 'test/api/sessions.test.ts',
  },
  {
    name: 'a server stops the database that another one uses',
    file: 'src/database/embedded/cluster.ts',
    cut: /SELECT pg_advisory_lock_shared\(.*?\)(?=`)/,
    put: 'SELECT 1',
    noticedBy: 'test/fault/cluster.test.ts',
  },
];
