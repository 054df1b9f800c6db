import type { Instant } from '../../kernel/clock.js';
import type { Trigger } from '../../kernel/scheme/rule.js';
import type { Book, Needs } from '../ledger/index.js';
import { activeRules } from './engine/active-rules.js';
import { factsPart } from './facts-part.js';
import type { GiftGiver } from './ports.js';
import type { RuleGift } from './purchase-state.js';

/** Asks for what the gifts of these triggers take. */
export function needsGifts(needs: Needs, memberId: number, triggers: readonly Trigger[], at: Instant): void {
  const { gifts } = needs.of(factsPart).ports;
  for (const { rule } of triggers.flatMap((trigger) => activeRules(needs.program, trigger, at))) {
    if (rule.effect.kind === 'GIFT') gifts?.[rule.effect.gift.kind].needs(needs, memberId, rule.effect.gift);
  }
}

/** Asks for gifts that may be taken back: those that `known` finds in what was loaded. */
export function needsGiftsBack(needs: Needs, memberId: number, known: (book: Book) => RuleGift[]): void {
  const { gifts = {} } = needs.of(factsPart).ports;
  for (const [kind, giver] of Object.entries(gifts) as [RuleGift['kind'], GiftGiver][]) {
    if (mayHaveGiven(needs, kind)) giver.needsBack(needs, memberId, (book) => known(book).filter((gift) => gift.kind === kind));
  }
}

/** Whether any rule, in whatever version, has ever given such gifts. */
function mayHaveGiven({ program }: Needs, kind: RuleGift['kind']): boolean {
  return program.scheme.rules.some(({ effect }) => effect.kind === 'GIFT' && effect.gift.kind === kind);
}
