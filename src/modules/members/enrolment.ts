import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { readLine } from '../../kernel/text.js';
import { normaliseReferralCode } from './codes.js';
import { normaliseEmail } from './email.js';
import type { Profile } from './member.js';
import { normalisePhone } from './phone.js';

/** What callers write of a person; null takes a value away, undefined leaves it. */
export interface PersonDraft {
  externalId?: string | null;
  phone?: string | null;
  email?: string | null;
  displayName?: string | null;
  birthday?: string | null;
}

/** The same, checked and in one spelling. */
export interface Person extends Profile {
  externalId: string | null;
}

export interface EnrolmentDraft extends PersonDraft {
  referralCode?: string | null;
  joinedAt?: Date | null;
  deviceId?: string | null;
}

export interface Enrolment {
  person: Person;
  referralCode: string | null;
  joinedAt: Instant;
  /** On what it enrols, as its app names the device. */
  deviceId: string | null;
}

const MAX_DEVICE_ID = 200;

/** A new member as it will be, or everything that is wrong (INVALID). `today` is the program-local date, `region` what phone numbers without a code belong to. */
export function readEnrolment(draft: EnrolmentDraft, region: string, today: string, now: Instant): Enrolment | Refusal[] {
  const refusals: Refusal[] = [];
  const read = readPerson(draft, region, today);
  if (Array.isArray(read)) refusals.push(...read);
  else if (!hasIdentity({ ...nobody, ...read })) refusals.push(refuse('INVALID', null, 'identity-needed'));
  const joinedAt = draft.joinedAt?.getTime() ?? now;
  if (joinedAt > now) refusals.push(refuse('INVALID', ['joinedAt'], 'joined-in-future'));
  const deviceId = draft.deviceId == null ? null : readLine(draft.deviceId, MAX_DEVICE_ID);
  if (draft.deviceId != null && deviceId === null)
    refusals.push(refuse('INVALID', ['deviceId'], 'text-length', { max: MAX_DEVICE_ID }));
  if (Array.isArray(read) || refusals.length > 0) return refusals;
  const referralCode = draft.referralCode == null ? null : normaliseReferralCode(draft.referralCode);
  return { person: { ...nobody, ...read }, referralCode, joinedAt, deviceId };
}

const nobody: Person = { externalId: null, phone: null, email: null, displayName: null, birthday: null };

/** The given values in one spelling, or everything that is wrong with them (INVALID). */
export function readPerson(draft: PersonDraft, region: string, today: string): Partial<Person> | Refusal[] {
  const readers: Record<keyof PersonDraft, { read: (text: string) => string | null; message: string; max?: number }> = {
    externalId: { read: (text) => readLine(text, 200), message: 'text-length', max: 200 },
    phone: { read: (text) => normalisePhone(text, region), message: 'phone-invalid' },
    email: { read: normaliseEmail, message: 'email-invalid' },
    displayName: { read: (text) => readLine(text, 200), message: 'text-length', max: 200 },
    birthday: { read: (text) => (text >= '1900-01-01' && text <= today ? text : null), message: 'birthday-invalid' },
  };
  const person: Partial<Person> = {};
  const refusals: Refusal[] = [];
  for (const [name, { read, message, max }] of Object.entries(readers) as [keyof PersonDraft, (typeof readers)['phone']][]) {
    const text = draft[name];
    if (text === undefined) continue;
    const value = text === null ? null : read(text);
    if (text !== null && value === null) refusals.push(refuse('INVALID', [name], message, max === undefined ? {} : { max }));
    else person[name] = value;
  }
  return refusals.length > 0 ? refusals : person;
}

/** Whether there is something to find the person by. */
export function hasIdentity({ externalId, phone, email }: Person): boolean {
  return externalId !== null || phone !== null || email !== null;
}
