import { toGlobalId } from '../../../kernel/global-id.js';
import type { WalletConfig } from '../../../kernel/program-config.js';

/** One member's wallet, as the API names it. What is in it is read when a field asks. */
export class WalletRecord {
  constructor(
    readonly memberId: number,
    readonly config: WalletConfig,
  ) {}

  get id(): string {
    return toGlobalId('Wallet', `${this.memberId}.${this.config.id}`);
  }

  get code(): string {
    return this.config.code;
  }

  get kind(): string {
    return this.config.kind;
  }

  get name(): string {
    return this.config.name;
  }
}
