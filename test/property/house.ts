import type { Command, Purchase } from '../model/commands.js';
import type { Model } from '../model/model.js';
import type { Scheme } from '../model/scheme.js';
import type { Answer, WalletView } from './worlds.js';

export type MemberStatus = 'ACTIVE' | 'SUSPENDED' | 'CLOSED';

/** One program with its members, on all server processes. */
export interface Shop {
  /** @param via which server process gets it, by its number modulo how many there are */
  send(command: Command, via: number): Promise<Answer>;
  sendInBulk(purchases: readonly Purchase[], via: number): Promise<Answer[]>;
  /** @param past an instant for each axis of time: as recorded by, as had occurred by */
  look(via: number, past: [number, number]): Promise<WalletView[]>;
  ledgers(): Promise<Told[]>;
  /** Coupons, passes, top-ups and payments, by what the script calls them. */
  things(names: readonly string[]): Promise<Told[]>;
  orders(orderIds: readonly string[]): Promise<Told[]>;
  sweep(): Promise<void>;
  setStatus(member: string, status: MemberStatus): Promise<void>;
}

/** What was read of something, to be held against a model. */
export interface Told {
  disagreement(model: Model): string | null;
}

export interface House {
  clock: { set(now: number): void };
  /** Makes the program if there is none of that scheme yet, and enrols the members. */
  open(scheme: Scheme, start: number, members: readonly string[]): Promise<Shop>;
  close(): Promise<void>;
}
