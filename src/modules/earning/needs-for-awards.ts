import type { Instant } from '../../kernel/clock.js';
import type { Trigger } from '../../kernel/scheme/rule.js';
import { isBornDue, type Needs } from '../ledger/index.js';
import { countersPart } from './counters-part.js';
import { activeRules } from './engine/active-rules.js';
import { counterKeys, narrowLimit, sharedLimits } from './engine/counters.js';
import { type FactNeeds, needsOf } from './engine/needs.js';
import { factsPart } from './facts-part.js';
import { needsGifts } from './needs-gifts.js';

/** Every command may take ids for so many lots anyway. */
const LOTS_OF_ANY_COMMAND = 2;

/**
 * Asks for all that the rules of these triggers may look at for what occurred to a member at `at`: facts, counters, and the wallets' lots where what they give
 * may have matured or died since. For every trigger that may fire in a command.
 */
export function needsForAwards(needs: Needs, memberId: number, triggers: readonly Trigger[], at: Instant): void {
  const { program } = needs;
  const wanted = needsOf(program, triggers, at);
  needsFacts(needs, memberId, wanted, at);
  for (const follower of needs.of(factsPart).ports.occurrenceFollowers ?? []) follower.needs?.(needs, memberId, triggers, at);
  needsGifts(needs, memberId, triggers, at);
  const counters = needs.of(countersPart);
  for (const key of counterKeys(program, triggers, at, memberId)) counters.keys.add(key);
  for (const [key, limit] of sharedLimits(program, triggers, at)) narrowLimit(counters.limits, key, limit);
  const wallets = triggers.flatMap((trigger) => activeRules(program, trigger, at)).flatMap((rule) => rule.wallets);
  // a tier's multiplier gives at most one more for each of them
  needs.ids += Math.max(0, wallets.length * (wanted.tier ? 2 : 1) - LOTS_OF_ANY_COMMAND);
  if (at < needs.now && triggers.some((trigger) => earnsBornDue(needs, trigger, at))) needs.lotsOf.add(memberId);
}

/** Asks for facts of a member as of `at`, whoever looks at them. */
export function needsFacts(needs: Needs, memberId: number, wanted: FactNeeds, at: Instant): void {
  const facts = needs.of(factsPart);
  if (wanted.tier) facts.ports.tierNeeds?.(needs, memberId, at);
  if (wanted.birthday) facts.birthday.add(memberId);
  if (wanted.tags || wanted.attributes) facts.traits.add(memberId);
  if (wanted.segments) facts.segments.add(memberId);
  if (wanted.purchases) facts.purchases.add(memberId);
}

/** Whether what a trigger of then earns may have matured or died by now. */
function earnsBornDue({ program, now }: Needs, trigger: Trigger, at: Instant): boolean {
  return activeRules(program, trigger, at).some(({ rule, wallets }) =>
    wallets.some((wallet) => isBornDue(wallet, rule.maturity, at, now, program.timeZone, rule.expiry)),
  );
}
