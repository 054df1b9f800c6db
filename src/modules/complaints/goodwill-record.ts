import { toGlobalId } from '../../kernel/global-id.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import type { GoodwillCredit, GoodwillStatus } from './goodwill-part.js';

/** Goodwill as the API shows it. */
export class CreditRecord {
  readonly points: number;
  readonly couponType: string | null;
  readonly reasonCode: string;
  readonly status: GoodwillStatus;
  readonly requestedBy: string;
  readonly decidedBy: string | null;

  constructor(
    readonly row: GoodwillCredit,
    private readonly program: ProgramConfig,
  ) {
    ({ points: this.points, couponType: this.couponType, reasonCode: this.reasonCode, status: this.status } = row);
    ({ requestedBy: this.requestedBy, decidedBy: this.decidedBy } = row);
  }

  get id(): string {
    return toGlobalId('GoodwillCredit', this.row.id);
  }

  get walletCode(): string | null {
    return this.program.wallets.find(({ id }) => id === this.row.walletId)?.code ?? null;
  }

  get createdAt(): Date {
    return new Date(this.row.createdAt);
  }

  get decidedAt(): Date | null {
    return this.row.decidedAt === null ? null : new Date(this.row.decidedAt);
  }
}
