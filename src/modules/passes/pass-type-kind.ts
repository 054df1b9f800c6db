import type { Instant } from '../../kernel/clock.js';
import { fromMinorUnits, toMinorUnits } from '../../kernel/money.js';
import { isPoints } from '../../kernel/points.js';
import { OutdatedProgram, type ProgramConfig, walletByCode } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { PassType, PassTypeDefinition } from '../../kernel/scheme/program-items.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { isText, readLine } from '../../kernel/text.js';
import type { ItemKind } from '../programs/index.js';
import type { PassTypeSettingsInput } from './pass-types.input.js';

const MAX_INT = 2 ** 31 - 1;
const MAX_PERIODS = 1_200;
const MAX_DAYS = 36_500;

type Wrong = (path: readonly string[], message: string, params?: Record<string, string | number>) => void;

/** Pass types, as people write them. Refuses: INVALID with the path of what is wrong, NOT_FOUND for a wallet. */
export const PASS_TYPE_KIND: ItemKind<'passTypes', PassTypeSettingsInput> = {
  kind: 'passTypes',
  read(input, _code, program) {
    const refusals: Refusal[] = [];
    const wrong: Wrong = (path, message, params) => void refusals.push(refuse('INVALID', path, message, params));
    const name = readLine(input.name, 200);
    if (name === null) wrong(['name'], 'text-length', { max: 200 });
    if (input.description != null && !isText(input.description, 2_000)) wrong(['description'], 'text-length', { max: 2_000 });
    const between = (path: string[], value: number, max: number) => {
      if (value < 1 || value > max) wrong(path, 'between', { min: 1, max });
    };
    between(['units'], input.units, MAX_INT);
    if (input.schedule) between(['schedule', 'periods'], input.schedule.periods, MAX_PERIODS);
    if (input.units * (input.schedule?.periods ?? 1) > MAX_INT) wrong(['units'], 'pass-units-in-all', { max: MAX_INT });
    const validity = readValidity(input, wrong, between);
    const price = readPrice(input, program, refusals, wrong);
    if (refusals.length > 0 || name === null) return refusals;
    const { schedule } = input;
    return {
      name,
      description: input.description ?? null,
      units: input.units,
      schedule: schedule ? { period: schedule.period, periods: schedule.periods, carry: schedule.carry ?? false } : null,
      validity,
      ...price,
      giftable: input.giftable ?? false,
      refundable: input.refundable ?? false,
      rounding: input.rounding ?? 'FLOOR',
    };
  },
  write: ({ priceMoney, ...definition }, { currency }) => ({
    ...definition,
    priceMoney: priceMoney === 0 ? null : fromMinorUnits(priceMoney, currency),
  }),
};

function readValidity(
  { validity, schedule }: PassTypeSettingsInput,
  wrong: Wrong,
  between: (path: string[], value: number, max: number) => void,
): PassTypeDefinition['validity'] {
  if (!validity) return null;
  const { days = null, months = null } = validity;
  if (schedule) wrong(['validity'], 'pass-schedule-ends');
  if ((days === null) === (months === null)) wrong(['validity'], 'exactly-one');
  if (days !== null) between(['validity', 'days'], days, MAX_DAYS);
  if (months !== null) between(['validity', 'months'], months, MAX_PERIODS);
  return days === null ? { months: months ?? 1 } : { days };
}

function readPrice(
  { priceMoney: draft, pricePoints = null, walletCode: wanted }: PassTypeSettingsInput,
  program: ProgramConfig,
  refusals: Refusal[],
  wrong: Wrong,
): Pick<PassTypeDefinition, 'priceMoney' | 'pricePoints' | 'walletCode'> {
  const walletCode = wanted ?? 'points';
  const priceMoney = draft == null ? 0 : toMinorUnits(draft, program.currency);
  if (priceMoney === null || priceMoney < 0) wrong(['priceMoney'], 'pass-money', { currency: program.currency });
  if (pricePoints !== null && (!isPoints(pricePoints) || pricePoints < 0))
    wrong(['pricePoints'], 'between', { min: 0, max: Number.MAX_SAFE_INTEGER });
  const wallet = walletByCode(program, walletCode);
  if (!wallet) refusals.push(refuse('NOT_FOUND', ['walletCode'], 'wallet-not-found', { wallet: walletCode }));
  else if (wallet.kind === 'MONEY') wrong(['walletCode'], 'wallet-of-money', { wallet: walletCode });
  else if (!wallet.spendable) wrong(['walletCode'], 'wallet-not-spendable', { wallet: walletCode });
  return { priceMoney: priceMoney ?? 0, pricePoints: pricePoints ?? 0, walletCode };
}

/** The type that is issued now. Refuses: NOT_FOUND for a code that the program does not have, NOT_ELIGIBLE for one that has ended or is to come. */
export function passTypeAt({ scheme: { passTypes } }: ProgramConfig, code: string, at: Instant): PassType | Refusal {
  const versions = passTypes.filter((type) => type.code === code);
  if (versions.length === 0) return refuse('NOT_FOUND', ['passType'], 'pass-type-not-found', { passType: code });
  return inForce(versions, at)[0] ?? refuse('NOT_ELIGIBLE', ['passType'], 'pass-type-ended', { passType: code });
}

/** The version that a pass was issued by. */
export function passTypeOf({ scheme }: ProgramConfig, code: string, version: number): PassType {
  const type = scheme.passTypes.find((one) => one.code === code && one.version === version);
  if (!type) throw new OutdatedProgram(`a pass is of type ${code}, version ${version}, which the program does not have`);
  return type;
}
