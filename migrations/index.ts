import { Migration20261122000001_programs } from './Migration20261122000001_programs.js';
import { Migration20261122000002_members } from './Migration20261122000002_members.js';
import { Migration20261122000003_ledger } from './Migration20261122000003_ledger.js';
import { Migration20261122000004_purchases } from './Migration20261122000004_purchases.js';
import { Migration20261122000005_stream } from './Migration20261122000005_stream.js';
import { Migration20261122000006_schemes } from './Migration20261122000006_schemes.js';
import { Migration20261122000007_occurrences } from './Migration20261122000007_occurrences.js';
import { Migration20261122000008_master_key } from './Migration20261122000008_master_key.js';
import { Migration20261122000008_tiers } from './Migration20261122000008_tiers.js';
import { Migration20261122000009_activities } from './Migration20261122000009_activities.js';
import { Migration20261122000010_referrals } from './Migration20261122000010_referrals.js';
import { Migration20261122000011_achievements } from './Migration20261122000011_achievements.js';
import { Migration20261122000012_backtests } from './Migration20261122000012_backtests.js';
import { Migration20261122000013_rewards } from './Migration20261122000013_rewards.js';
import { Migration20261122000014_tight_counters } from './Migration20261122000014_tight_counters.js';
import { Migration20261122000015_redemption_due } from './Migration20261122000015_redemption_due.js';
import { Migration20261128000010_tasks } from './Migration20261128000010_tasks.js';
import { Migration20261128000020_coupons } from './Migration20261128000020_coupons.js';
import { Migration20261128000021_points_payments } from './Migration20261128000021_points_payments.js';
import { Migration20261128000030_wallet_kinds } from './Migration20261128000030_wallet_kinds.js';
import { Migration20261128000031_stored_value } from './Migration20261128000031_stored_value.js';
import { Migration20261128000032_passes } from './Migration20261128000032_passes.js';
import { Migration20261128000040_games } from './Migration20261128000040_games.js';
import { Migration20261128000050_leaderboards } from './Migration20261128000050_leaderboards.js';
import { Migration20261128000060_partners } from './Migration20261128000060_partners.js';
import { Migration20261128000061_webhooks } from './Migration20261128000061_webhooks.js';
import { Migration20261128000075_member_sessions } from './Migration20261128000075_member_sessions.js';
import { Migration20261128000076_mini_programs } from './Migration20261128000076_mini_programs.js';
import { Migration20261128000080_complaints } from './Migration20261128000080_complaints.js';
import { Migration20261128000081_surveys } from './Migration20261128000081_surveys.js';
import { Migration20261128000085_community } from './Migration20261128000085_community.js';
import { Migration20261128000086_goodwill_coupons } from './Migration20261128000086_goodwill_coupons.js';
import { Migration20261128000090_signals } from './Migration20261128000090_signals.js';
import { Migration20261128000091_alarms } from './Migration20261128000091_alarms.js';
import { Migration20261128000092_crises } from './Migration20261128000092_crises.js';
import { Migration20261128000094_gifts } from './Migration20261128000094_gifts.js';
import { Migration20261128000095_late_orders } from './Migration20261128000095_late_orders.js';
import { Migration20261128000100_wallet_change_batches } from './Migration20261128000100_wallet_change_batches.js';
import { Migration20261128000110_prize_gifts } from './Migration20261128000110_prize_gifts.js';
import { Migration20261128000111_given_for } from './Migration20261128000111_given_for.js';
import { Migration20261128000112_pruned_rounds } from './Migration20261128000112_pruned_rounds.js';
import { Migration20261128000120_stream_rows } from './Migration20261128000120_stream_rows.js';
import { Migration20261129000010_pool_places } from './Migration20261129000010_pool_places.js';
import { Migration20261129000020_restored_streams } from './Migration20261129000020_restored_streams.js';
import { Migration20261129000030_code_imports } from './Migration20261129000030_code_imports.js';
import { Migration20261129000031_stock_keys } from './Migration20261129000031_stock_keys.js';
import { Migration20261129000032_folded_search } from './Migration20261129000032_folded_search.js';
import { Migration20261129000033_promised_coupons } from './Migration20261129000033_promised_coupons.js';
import { Migration20261129000040_relay_plan } from './Migration20261129000040_relay_plan.js';

/** Every migration, oldest first. They are listed and not searched for, so that the sources, the tests and the build run the very same ones. */
export const migrations = [
  Migration20261122000001_programs,
  Migration20261122000002_members,
  Migration20261122000003_ledger,
  Migration20261122000004_purchases,
  Migration20261122000005_stream,
  Migration20261122000006_schemes,
  Migration20261122000007_occurrences,
  Migration20261122000008_master_key,
  Migration20261122000008_tiers,
  Migration20261122000009_activities,
  Migration20261122000010_referrals,
  Migration20261122000011_achievements,
  Migration20261122000012_backtests,
  Migration20261122000013_rewards,
  Migration20261122000014_tight_counters,
  Migration20261122000015_redemption_due,
  Migration20261128000010_tasks,
  Migration20261128000020_coupons,
  Migration20261128000021_points_payments,
  Migration20261128000030_wallet_kinds,
  Migration20261128000031_stored_value,
  Migration20261128000032_passes,
  Migration20261128000040_games,
  Migration20261128000050_leaderboards,
  Migration20261128000060_partners,
  Migration20261128000061_webhooks,
  Migration20261128000075_member_sessions,
  Migration20261128000076_mini_programs,
  Migration20261128000080_complaints,
  Migration20261128000081_surveys,
  Migration20261128000085_community,
  Migration20261128000086_goodwill_coupons,
  Migration20261128000090_signals,
  Migration20261128000091_alarms,
  Migration20261128000092_crises,
  Migration20261128000094_gifts,
  Migration20261128000095_late_orders,
  Migration20261128000100_wallet_change_batches,
  Migration20261128000110_prize_gifts,
  Migration20261128000111_given_for,
  Migration20261128000112_pruned_rounds,
  Migration20261128000120_stream_rows,
  Migration20261129000010_pool_places,
  Migration20261129000020_restored_streams,
  Migration20261129000030_code_imports,
  Migration20261129000031_stock_keys,
  Migration20261129000032_folded_search,
  Migration20261129000033_promised_coupons,
  Migration20261129000040_relay_plan,
];
