import { toGlobalId } from '../../../kernel/global-id.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import { inForce } from '../../../kernel/scheme/scheme.js';
import type { TierBenefit, TierDefinition, TierScheme } from '../../../kernel/scheme/tiers.js';
import { rankOf } from '../standing.js';

/** A tier of one version of a scheme, as the API shows it. */
export class TierRecord {
  constructor(
    private readonly definition: TierDefinition,
    /** 1 for the lowest. */
    readonly rank: number,
  ) {}

  get id(): string {
    return toGlobalId('Tier', this.code);
  }

  get code(): string {
    return this.definition.code;
  }

  get name(): string {
    return this.definition.name;
  }

  get benefits(): TierBenefit[] {
    return this.definition.benefits;
  }
}

function tiersOf(scheme: TierScheme): TierRecord[] {
  return scheme.tiers.map((tier, index) => new TierRecord(tier, index + 1));
}

/** The tiers in force at an instant; none while the program has no scheme. */
export function tiersAt(program: ProgramConfig, at: number): TierRecord[] {
  const [scheme] = inForce(program.scheme.tiers, at);
  return scheme ? tiersOf(scheme) : [];
}

/** A tier by its code: of the version given, or of the newest that knows it. Stored changes outlive schemes. */
export function tierByCode({ scheme }: ProgramConfig, code: string, version: number | null = null): TierRecord | null {
  const newestFirst = scheme.tiers.toReversed();
  const ordered = [...newestFirst.filter((one) => one.version === version), ...newestFirst];
  const knowing = ordered.find((one) => rankOf(one, code) >= 0);
  return knowing ? (tiersOf(knowing)[rankOf(knowing, code)] ?? null) : null;
}
