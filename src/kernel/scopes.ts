/** What a credential of staff, a back end or a partner may be limited to. */
export const scopes = [
  'members:read',
  'members:write',
  'purchases:write',
  'activities:write',
  'points:read',
  'points:write',
  'points:adjust',
  'points:approve',
  'program:read',
  'program:write',
  'keys:write',
  'webhooks:write',
  'stream:read',
  'pii:read',
  'tasks:read',
  'tasks:write',
  'complaints:read',
  'complaints:write',
  'mentions:write',
  'alarms:read',
  'alarms:write',
  'community:read',
  'community:write',
  'surveys:read',
  'surveys:write',
] as const;

export type Scope = (typeof scopes)[number];

/** What a back end may do unless its credential names less: all that a shop needs, nothing that configures the program. */
export const serverScopes: readonly Scope[] = [
  'members:read',
  'members:write',
  'purchases:write',
  'activities:write',
  'points:read',
  'points:write',
  'stream:read',
  'program:read',
  'pii:read',
  'community:read',
  'community:write',
];

export function isScope(text: string): text is Scope {
  return (scopes as readonly string[]).includes(text);
}
