import type { JwksIssuer, ProgramConfig, WalletConfig } from '../../kernel/program-config.js';
import type { Scheme } from '../../kernel/scheme/scheme.js';
import { defaultSettings, type ProgramSettings } from './program-draft.js';
import type { ProgramRow } from './programs.entity.js';
import type { FormerZone, Zones } from './time-zones.js';

/** A program as it is in force; replaced as a whole when its version changes, never modified. */
export class Program implements ProgramConfig, Zones {
  readonly holds: ProgramSettings['holds'];
  readonly transfers: ProgramSettings['transfers'];
  readonly adjustments: ProgramSettings['adjustments'];
  readonly redemptions: ProgramSettings['redemptions'];
  readonly issuer: JwksIssuer | null;
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly formerZones: readonly FormerZone[];
  readonly region: string;
  readonly currency: string;
  readonly version: number;

  constructor(
    row: ProgramRow,
    readonly wallets: WalletConfig[],
    readonly scheme: Scheme,
  ) {
    this.id = row.id;
    this.code = row.code;
    this.name = row.name;
    this.timeZone = row.timeZone;
    this.formerZones = row.settings.formerZones ?? [];
    this.region = row.region;
    this.currency = row.currency;
    this.version = row.version;
    this.holds = row.settings.holds;
    this.transfers = row.settings.transfers;
    this.adjustments = row.settings.adjustments;
    // programs that were made before this setting do not have it
    this.redemptions = row.settings.redemptions ?? defaultSettings.redemptions;
    this.issuer = row.settings.issuer;
  }
}
