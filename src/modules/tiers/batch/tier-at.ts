import type { Instant } from '../../../kernel/clock.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import { inForce } from '../../../kernel/scheme/scheme.js';
import type { TierDefinition, TierScheme } from '../../../kernel/scheme/tiers.js';
import type { EarningPorts } from '../../earning/index.js';
import type { Book, Needs } from '../../ledger/index.js';
import { heldRank, rankOf } from '../standing.js';
import type { MemberTier } from './member-tier.js';
import { tiersPart } from './tiers-part.js';

export const EARNING_MULTIPLIER = 'EARNING_MULTIPLIER';

type TierFacts = NonNullable<ReturnType<NonNullable<EarningPorts['tierAt']>>>;

/** What happened in the past is judged by the tier of then. */
export function tierNeeds(needs: Needs, memberId: number, at: Instant): void {
  if (at < needs.now) needs.of(tiersPart).history.add(memberId);
}

/** The tier that a member of the batch had at an instant; null while the program has none. */
export function tierAt(book: Book, memberId: number, at: Instant): TierFacts | null {
  const tier = book.of(tiersPart).members.get(memberId);
  const scheme = inForce(book.program.scheme.tiers, at)[0];
  if (!tier?.standing || !scheme) return null;
  const code = codeAt(book.program, tier, at) ?? scheme.tiers[0]?.code ?? '';
  // Where the scheme of then does not have it, it was changed since: what it gave then is in the version that knew it.
  const knowing = [scheme, ...book.program.scheme.tiers.toReversed()].find((one) => rankOf(one, code) >= 0);
  return knowing ? factsOf(knowing, rankOf(knowing, code)) : null;
}

function codeAt(program: ProgramConfig, tier: MemberTier, at: Instant): string | null {
  const { standing, history, moves } = tier;
  if (!standing) return null;
  const judge = program.scheme.tiers.find(({ version }) => version === standing.schemeVersion);
  const present = judge?.tiers[heldRank(judge, standing)]?.code ?? null;
  if (at >= standing.since) return present;
  const all = [...history, ...moves.filter(({ upcoming }) => !upcoming)];
  const last = all.findLast(({ effectiveAt }) => effectiveAt <= at);
  return last?.to ?? all[0]?.from ?? present;
}

function factsOf({ tiers, version }: TierScheme, rank: number): TierFacts {
  const { code, benefits } = tiers[rank] as TierDefinition;
  const multiplier = benefits.find((benefit) => benefit.code === EARNING_MULTIPLIER)?.value;
  return { code, rank, version, multiplier: typeof multiplier === 'string' ? multiplier : null };
}
