import type { Scope } from '../../src/kernel/scopes.js';

/**
 * Who may use what, written by hand: it must never be derived from the declarations that it checks. `true` asks no scope, a list asks for one of its scopes,
 * left out means no. A member's token acts for itself and needs no scope; an administrator has every scope of its program.
 */
export interface Audience {
  anonymous?: true;
  member?: true;
  staff?: true | readonly Scope[];
  server?: true | readonly Scope[];
  partner?: true | readonly Scope[];
  admin?: true;
  platform?: true;
}

export interface Expectation {
  /** Why these and no others. */
  because: string;
  who: Audience;
  /** `Type.field`, several fields of a type after one dot. */
  coordinates: readonly string[];
}

export const everyone: Audience = {
  anonymous: true,
  member: true,
  staff: true,
  server: true,
  partner: true,
  admin: true,
  platform: true,
};
export const signedIn: Audience = { member: true, staff: true, server: true, partner: true, admin: true, platform: true };
export const inProgram: Audience = { member: true, staff: true, server: true, partner: true, admin: true };

/** A member for itself; everyone else with one of these scopes. */
export function memberAnd(...scopes: Scope[]): Audience {
  return { member: true, staff: scopes, server: scopes, partner: scopes, admin: true };
}

/** No member; everyone else with one of these scopes. */
export function backEnds(...scopes: Scope[]): Audience {
  return { staff: scopes, server: scopes, partner: scopes, admin: true };
}

/** The brand's own people and systems, no partner. */
export function brand(...scopes: Scope[]): Audience {
  return { staff: scopes, server: scopes, admin: true };
}

/** People only. */
export function people(...scopes: Scope[]): Audience {
  return { staff: scopes, admin: true };
}
