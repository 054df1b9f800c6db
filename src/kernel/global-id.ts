/** Opaque ids of the public schema: the type and its key within the caller's program. They are names, not secrets. */
export function toGlobalId(type: string, key: string | number): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}

/** Null for what is not an id of ours. */
export function fromGlobalId(id: string): { type: string; key: string } | null {
  const match = /^([A-Za-z]+):(.+)$/.exec(Buffer.from(id, 'base64url').toString());
  return match && toGlobalId(match[1] as string, match[2] as string) === id
    ? { type: match[1] as string, key: match[2] as string }
    : null;
}

/** The numeric key of an id of this very type, or null. */
export function numericKey(id: string, type: string): number | null {
  const parsed = fromGlobalId(id);
  if (parsed?.type !== type || !/^[1-9]\d{0,15}$/.test(parsed.key)) return null;
  const key = Number(parsed.key);
  return Number.isSafeInteger(key) ? key : null;
}
