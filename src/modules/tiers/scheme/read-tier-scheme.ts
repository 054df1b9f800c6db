import { toMinorUnits } from '../../../kernel/money.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import { type MessageParams, type Refusal, refuse } from '../../../kernel/refusal.js';
import type {
  Threshold,
  TierBenefit,
  TierDefinition,
  TierRequirement,
  TierSchemeDefinition,
  TierWindow,
} from '../../../kernel/scheme/tiers.js';
import { isCode, isLine } from '../../../kernel/text.js';
import { implies } from '../qualify.js';
import type {
  TierBenefitInput,
  TierDowngradeInput,
  TierInput,
  TierRequirementInput,
  TierSchemeInput,
  TierWindowInput,
} from './tiers.input.js';

const MAX_TIERS = 50;
const MAX_BENEFITS = 50;
const MAX_VALUE = 10_000;
const always: TierRequirement = { match: 'ALL', thresholds: [] };

/** Where in the input something is read, and all that was found wrong so far. */
class Reading {
  constructor(
    readonly program: ProgramConfig,
    readonly refusals: Refusal[] = [],
    private readonly path: readonly string[] = [],
  ) {}

  at(...names: (string | number)[]): Reading {
    return new Reading(this.program, this.refusals, [...this.path, ...names.map(String)]);
  }

  refuse(message: string, params?: MessageParams): void {
    this.refusals.push(refuse('INVALID', this.path, message, params));
  }

  whole(value: number, min: number, max: number): number {
    if (value < min || value > max) this.refuse('tiers-between', { min, max });
    return value;
  }
}

/** The tiers that an input describes, or everything that is wrong with it. Refuses: INVALID. */
export function readTierScheme(input: TierSchemeInput, program: ProgramConfig): TierSchemeDefinition | Refusal[] {
  const reading = new Reading(program);
  if (input.tiers.length < 1 || input.tiers.length > MAX_TIERS) reading.at('tiers').refuse('tiers-count', { max: MAX_TIERS });
  const tiers = input.tiers.map((tier, rank) => readTier(reading.at('tiers', rank), tier, rank));
  for (const [rank, { code, entry }] of tiers.entries()) {
    if (tiers.findIndex((other) => other.code === code) < rank)
      reading.at('tiers', rank, 'code').refuse('tier-twice', { tier: code });
    const below = tiers[rank - 1];
    if (rank > 1 && below && below.entry.thresholds.length > 0 && implies(below.entry, entry))
      reading.at('tiers', rank, 'entry').refuse('tier-not-higher', { tier: below.code });
  }
  const scheme = {
    window: readWindow(reading.at('window'), input.window),
    tiers,
    downgrade: readDowngrade(reading.at('downgrade'), input.downgrade ?? {}),
    noticeDays: input.noticeDays == null ? null : reading.at('noticeDays').whole(input.noticeDays, 1, 366),
  };
  return reading.refusals.length > 0 ? reading.refusals : scheme;
}

function readWindow(reading: Reading, { kind, months = null }: TierWindowInput): TierWindow {
  if (kind !== 'ROLLING') {
    if (months !== null) reading.at('months').refuse('months-not-rolling');
    return { kind };
  }
  if (months === null) reading.at('months').refuse('required');
  return { kind, months: reading.at('months').whole(months ?? 1, 1, 120) };
}

function readDowngrade(reading: Reading, { to, graceDays, newcomerMonths, onReturn }: TierDowngradeInput) {
  return {
    to: to ?? 'EARNED',
    graceDays: reading.at('graceDays').whole(graceDays ?? 0, 0, 366),
    newcomerMonths: reading.at('newcomerMonths').whole(newcomerMonths ?? 0, 0, 60),
    onReturn: onReturn ?? 'AT_PERIOD_END',
  };
}

function readTier(reading: Reading, { code, name, entry, stay, benefits }: TierInput, rank: number): TierDefinition {
  if (!isCode(code)) reading.at('code').refuse('tier-code');
  readName(reading.at('name'), name);
  const given = benefits ?? [];
  if (given.length > MAX_BENEFITS) reading.at('benefits').refuse('benefits-count', { max: MAX_BENEFITS });
  const read = given.map((benefit, index) => readBenefit(reading.at('benefits', index), benefit, given.slice(0, index)));
  if (rank === 0) {
    if (entry?.thresholds.length || stay?.thresholds.length) reading.at('entry').refuse('lowest-tier');
    return { code, name, entry: always, stay: always, benefits: read };
  }
  if (!entry?.thresholds.length) reading.at('entry').refuse('entry-missing');
  const entered = readRequirement(reading.at('entry'), entry ?? always);
  return { code, name, entry: entered, stay: stay ? readRequirement(reading.at('stay'), stay) : entered, benefits: read };
}

function readRequirement(reading: Reading, { match, thresholds }: TierRequirementInput | TierRequirement): TierRequirement {
  const read = thresholds.map(({ metric, atLeast }, index): Threshold => {
    const own = reading.at('thresholds', index);
    if (thresholds.findIndex((other) => other.metric === metric) < index) own.at('metric').refuse('metric-twice', { metric });
    const { currency } = reading.program;
    const value = metric === 'SPEND' ? toMinorUnits(String(atLeast), currency) : wholeOf(String(atLeast));
    if (value === null) own.at('atLeast').refuse(metric === 'SPEND' ? 'too-many-decimals' : 'threshold-whole', { currency });
    else if (value <= 0) own.at('atLeast').refuse('threshold-positive');
    return { metric, atLeast: value ?? 0 };
  });
  return { match: match ?? 'ALL', thresholds: read };
}

function wholeOf(text: string): number | null {
  return Number.isSafeInteger(Number(text)) ? Number(text) : null;
}

function readBenefit(
  reading: Reading,
  { code, name, value }: TierBenefitInput,
  before: readonly TierBenefitInput[],
): TierBenefit {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(code)) reading.at('code').refuse('benefit-code');
  if (before.some((other) => other.code === code)) reading.at('code').refuse('benefit-twice', { benefit: code });
  readName(reading.at('name'), name);
  if (JSON.stringify(value ?? null).length > MAX_VALUE) reading.at('value').refuse('benefit-value', { max: MAX_VALUE });
  if (code === 'PRIORITY_SERVICE') return { code, name, value: readPercent(reading, value) };
  if (code !== 'EARNING_MULTIPLIER') return { code, name, value: value ?? null };
  const factor = String(value);
  if (!/^\d{1,3}(\.\d{1,6})?$/.test(factor) || Number(factor) < 1) reading.at('value').refuse('benefit-multiplier');
  return { code, name, value: factor };
}

/** A number, or the same as a text. */
function readPercent(reading: Reading, value: unknown): number {
  const percent = /^\d{1,3}$/.test(String(value)) ? Number(value) : 0;
  if (percent < 1 || percent > 100) reading.at('value').refuse('benefit-priority');
  return percent;
}

function readName(reading: Reading, name: string): void {
  if (!isLine(name, 200)) reading.refuse('text-length', { max: 200 });
}
