import type { GraphQLInterfaceType, GraphQLObjectType } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Caller } from './caller.js';
import type { Scope } from './scopes.js';

/**
 * Kinds of callers as rules name them. `member:self` is a member's token: whose member it is, is checked where members are loaded.
 * `admin` is a program's administrator, `platform` the one without a program. `authenticated` is everyone but the anonymous.
 */
export type AccessKind = 'public' | 'authenticated' | 'member:self' | 'staff' | 'server' | 'partner' | 'admin' | 'platform';

export interface AccessRule {
  kinds: readonly AccessKind[];
  /** Staff, back ends and partners need one of these; members act for themselves and administrators hold every scope. */
  scopes: readonly Scope[];
}

interface AccessOptions {
  scope: Scope | readonly Scope[];
}

const KEY = 'access';

/**
 * Declares who may use a field, or on a class who may use those of its fields that declare nothing themselves. What nothing is declared for,
 * nobody may use. A class that extends another one replaces that one's declaration. For a field resolver, declare on the type's field or on the
 * resolver's method, not on both.
 */
export function Access(
  ...declaration: readonly (AccessKind | AccessOptions)[]
): MethodDecorator & PropertyDecorator & ClassDecorator {
  const rule = accessRule(...declaration);
  return (target: object, property?: string | symbol) => {
    const owner = property === undefined ? target : target.constructor;
    // type-graphql merges the extensions of a class and of those it extends, and the order of the merge changes with every build of a schema: each
    // class therefore declares under a key of its own, and the most derived one counts.
    const decorate = Extensions({ [`${KEY}:${ancestors(owner)}`]: rule }) as (target: object, property?: string | symbol) => void;
    decorate(target, property);
  };
}

function ancestors(owner: object): number {
  const parent = Object.getPrototypeOf(owner) as object | null;
  return parent === null ? 0 : 1 + ancestors(parent);
}

/** The rule that `Access` with the same arguments declares. */
export function accessRule(...declaration: readonly (AccessKind | AccessOptions)[]): AccessRule {
  const kinds = declaration.filter((part): part is AccessKind => typeof part === 'string');
  const options = declaration.find((part): part is AccessOptions => typeof part === 'object');
  const scope = options?.scope ?? [];
  return { kinds, scopes: typeof scope === 'string' ? [scope] : scope };
}

/** The rule in force for a field: its own, else its type's, else none. */
export function accessOf(type: GraphQLObjectType | GraphQLInterfaceType, fieldName: string): AccessRule | undefined {
  return declaredIn(type.getFields()[fieldName]?.extensions) ?? declaredIn(type.extensions);
}

/** The declaration of the most derived class. */
function declaredIn(extensions: Readonly<Record<string, unknown>> = {}): AccessRule | undefined {
  const keys = Object.keys(extensions).filter((key) => key.startsWith(`${KEY}:`));
  const depthOf = (key: string): number => Number(key.slice(KEY.length + 1));
  const [nearest] = keys.sort((a, b) => depthOf(b) - depthOf(a));
  return nearest === undefined ? undefined : (extensions[nearest] as AccessRule);
}

/** Whether this kind of caller, with these scopes, may use what the rule guards. Without a rule nobody may. */
export function allowed(caller: Caller, rule: AccessRule | undefined): boolean {
  if (rule === undefined) return false;
  if (rule.kinds.includes('public')) return true;
  if (caller.kind === 'anonymous') return false;
  if (rule.kinds.includes('authenticated')) return true;
  if (caller.kind === 'admin') return rule.kinds.includes(caller.programId === null ? 'platform' : 'admin');
  // Every caller below the platform belongs to a program; one without is a mistake and gets nothing.
  if (caller.programId === null) return false;
  if (caller.kind === 'member') return caller.memberId !== null && rule.kinds.includes('member:self');
  return rule.kinds.includes(caller.kind) && (rule.scopes.length === 0 || rule.scopes.some((scope) => caller.scopes.has(scope)));
}

/** Callers with the same signature are allowed the same fields: what a decision about a whole document may be cached by. */
export function accessSignature(caller: Caller): string {
  if (caller.kind === 'admin') return caller.programId === null ? 'platform' : 'admin';
  if (caller.kind === 'anonymous' || caller.kind === 'member') return caller.kind;
  return `${caller.kind} ${[...caller.scopes].sort().join(' ')}`;
}
