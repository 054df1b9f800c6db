import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../kernel/clock.js';

/** What a link stands for. Whoever has it may answer: it is the credential. */
export interface Link {
  programId: number;
  invitationId: number;
  expiresAt: Instant;
}

const MAC_BYTES = 16;
const PATTERN = /^([0-9a-z]{1,11})-([0-9a-z]{1,11})-([0-9a-z]{1,11})-([A-Za-z0-9_-]{22})$/;

/** Writes and reads the tokens of links. They are made anew when somebody asks, and kept nowhere; short enough for a text message. */
export class Links {
  constructor(private readonly key: Uint8Array) {}

  write({ programId, invitationId, expiresAt }: Link): string {
    const body = [programId, invitationId, Math.floor(expiresAt / 1000)].map((part) => part.toString(36)).join('-');
    return `${body}-${this.mac(body).toString('base64url')}`;
  }

  /** Null for what this server did not write. Its expiry is not looked at. */
  read(token: string): Link | null {
    const [, program, invitation, expires, mac] = PATTERN.exec(token) ?? [];
    if (program === undefined || invitation === undefined || expires === undefined || mac === undefined) return null;
    const given = Buffer.from(mac, 'base64url');
    const made = this.mac(`${program}-${invitation}-${expires}`);
    if (given.length !== made.length || !timingSafeEqual(given, made)) return null;
    const [programId, invitationId, seconds] = [program, invitation, expires].map((part) => Number.parseInt(part, 36));
    return { programId: programId as number, invitationId: invitationId as number, expiresAt: (seconds as number) * 1000 };
  }

  private mac(body: string): Buffer {
    return createHmac('sha256', this.key).update(`survey-link:${body}`).digest().subarray(0, MAC_BYTES);
  }
}
