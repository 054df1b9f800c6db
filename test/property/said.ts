/** How amounts and names of the model are said to the server. */

export const money = (minor: number): { amount: string; currency: string } => ({ amount: decimal(minor), currency: 'CNY' });

export function decimal(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The ids that the server gave to what the script calls by name. */
export type Ids = Map<string, string>;

/** Names that the server never heard of get an id that no server gives out. */
export const idOf = (ids: Ids, name: string): string => ids.get(name) ?? Buffer.from(`Nothing:${name}`).toString('base64url');
