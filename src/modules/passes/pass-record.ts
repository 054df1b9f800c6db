import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { type Money, moneyOf } from '../../kernel/money.types.js';
import { registerNodeType } from '../../kernel/node.js';
import type { Pass, PassEntry, PassEntryKind, PassStatus } from './pass.js';
import { passTypeOf } from './pass-type-kind.js';
import { type ShownPassType, shownType, typeStatus } from './pass-type-record.js';
import { advance, periodStart } from './schedule.js';

/** A pass as the API shows it: what time does to it counts at its instant, whether or not that was written yet. */
export class PassRecord {
  readonly row: Pass;

  constructor(
    row: Pass,
    private readonly context: RequestContext,
    /** Whether the caller is shown how it is used. */
    private readonly isOpen = true,
  ) {
    this.row = { ...row };
    advance(this.row, context.clock.now(), context.tenant.timeZone);
  }

  get id(): string {
    return toGlobalId('Pass', this.row.id);
  }

  get code(): string | null {
    return this.isOpen ? this.row.code : null;
  }

  get status(): PassStatus {
    return this.row.status;
  }

  get type(): ShownPassType {
    const { tenant, clock } = this.context;
    const { typeCode, typeVersion } = this.row;
    const versions = tenant.scheme.passTypes.filter(({ code }) => code === typeCode);
    return shownType(passTypeOf(tenant, typeCode, typeVersion), typeStatus(versions, clock.now()), tenant.currency);
  }

  get remaining(): number {
    return this.row.remaining;
  }

  get used(): number {
    return this.row.used;
  }

  get lapsed(): number {
    return this.row.lapsed;
  }

  get periodsLeft(): number {
    return this.row.status === 'ACTIVE' ? this.row.periods - this.row.begun : 0;
  }

  get renewsAt(): Date | null {
    const { status, begun, periods } = this.row;
    return status === 'ACTIVE' && begun < periods ? new Date(periodStart(this.row, begun, this.context.tenant.timeZone)) : null;
  }

  get startsAt(): Date {
    return new Date(this.row.startsAt);
  }

  get endsAt(): Date | null {
    return this.row.endsAt === null ? null : new Date(this.row.endsAt);
  }

  get giftable(): boolean {
    return this.row.giftable;
  }

  get refundable(): boolean {
    return this.row.refundable;
  }

  get priceMoney(): Money {
    return this.money(this.row.priceMoney);
  }

  get pricePoints(): number {
    return this.row.pricePoints;
  }

  get refundedMoney(): Money {
    return this.money(this.row.refundedMoney);
  }

  get refundedPoints(): number {
    return this.row.refundedPoints;
  }

  get orderId(): string | null {
    return this.row.orderId;
  }

  get createdAt(): Date {
    return new Date(this.row.createdAt);
  }

  get updatedAt(): Date {
    return new Date(this.row.updatedAt);
  }

  private money(minor: number): Money {
    return moneyOf(minor, this.context.tenant.currency);
  }
}

/** Something that happened to a pass, as the API shows it. */
export class PassEntryRecord {
  readonly kind: PassEntryKind;
  readonly units: number;
  readonly remaining: number;
  readonly reference: string | null;
  readonly reasonCode: string | null;

  constructor(readonly row: PassEntry) {
    ({ kind: this.kind, units: this.units, remaining: this.remaining } = row);
    ({ reference: this.reference, reasonCode: this.reasonCode } = row);
  }

  get id(): string {
    return toGlobalId('PassEntry', this.row.id);
  }

  get occurredAt(): Date {
    return new Date(this.row.occurredAt);
  }

  get recordedAt(): Date {
    return new Date(this.row.recordedAt);
  }
}

registerNodeType(PassRecord, 'Pass');
