import type { Instant } from '../../kernel/clock.js';
import { open, seal } from '../../kernel/crypto/envelope.js';
import type { MemberAccounts } from '../members/index.js';

/** Who wants to become a member, or to be recognised as one, and waits for the phone number that says which. */
export interface BindingTicket {
  programId: number;
  accounts: MemberAccounts;
  /** E.164, once the platform has said it: its code is good once. */
  phone: string | null;
  endsAt: Instant;
}

const TICKET_MS = 30 * 60_000;
const CONTEXT = 'binding-ticket';

/** For half an hour, and readable by the server only. `key` is of the purpose `mini-program`. */
export function writeTicket(key: Uint8Array, ticket: Omit<BindingTicket, 'endsAt'>, now: Instant): string {
  const whole: BindingTicket = { ...ticket, endsAt: now + TICKET_MS };
  return seal(key, Buffer.from(JSON.stringify(whole)), CONTEXT).toString('base64url');
}

/** Null for what this server did not write. Its end is for the reader to look at. */
export function readTicket(key: Uint8Array, text: string): BindingTicket | null {
  if (text.length > 2_000) return null;
  try {
    return JSON.parse(open(key, Buffer.from(text, 'base64url'), CONTEXT).toString()) as BindingTicket;
  } catch {
    return null;
  }
}
