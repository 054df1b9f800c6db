import './earning.messages.js';
import './rules/rules.messages.js';

export { countersPart } from './counters-part.js';
export { EarningResolver } from './earning.resolver.js';
export { ReversalItem, RuleGiftType, RuleOutcome } from './earning.types.js';
export {
  PurchaseMemberResolver,
  RecordPurchaseMemberResolver,
  RecordReturnMemberResolver,
  ReturnPurchasesResolver,
} from './earning-fields.resolver.js';
export { earningParts } from './earning-parts.js';
export { conditionHolds } from './engine/conditions.js';
export { memberCounterKey } from './engine/counters.js';
export { evaluate } from './engine/evaluate.js';
export type { GrantedAward, UsedOf } from './engine/evaluation.js';
export type { Happening, MemberFacts } from './engine/happening.js';
export { type FactNeeds, needsOf, needsOfCondition } from './engine/needs.js';
export { FollowUps, leaveFollowUp } from './follow-ups.js';
export { type FollowUp, followUpsPart } from './follow-ups-part.js';
export { hasRules } from './has-rules.js';
export { factsOf } from './member-facts.js';
export { needsFacts, needsForAwards } from './needs-for-awards.js';
export type { OccurrenceKey } from './occurrence-state.js';
export { needsOccurrence, needsOccurrencesOf, occurrencesPart } from './occurrences-part.js';
export { describeReversal } from './outcome-text.js';
export type { EarningPorts, GiftGiver, OccurrenceFollower, PurchaseFollower, ReturnChange } from './ports.js';
export type { BookRead } from './preview.js';
export { PreviewResolver } from './preview.resolver.js';
export { previewOccurrences } from './preview-occurrences.js';
export { happenedAt, instantOf, type OrderContent, orderHash } from './purchase-draft.js';
export { PurchaseReader } from './purchase-reader.js';
export { giftsOf, outcomesOf } from './purchase-record.js';
export type { Outcome, PurchaseState, RuleGift } from './purchase-state.js';
export { purchasesPart } from './purchases-part.js';
export { type OccurrenceDraft, recordOccurrence, reverseOccurrence } from './record-occurrence.js';
export { type RecordedReturn, recordReturn } from './record-return.js';
export type { ReversalRecord } from './reversal-record.js';
export { ConditionInput } from './rules/condition-input.js';
export { readCondition } from './rules/read-condition.js';
export { giftFields, isKnownGift, MAX_PIECES } from './rules/read-gift.js';
export { GiftKindEnum } from './rules/rule.enums.js';
export { RuleInput } from './rules/rule.input.js';
export { RULE_KIND } from './rules/rule-kind.js';
export { RuleResolver } from './rules/rules.resolver.js';
export { writeCondition } from './rules/write-condition.js';
export { tierFacts } from './tier-facts.js';
