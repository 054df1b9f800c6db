/** An instant as PostgreSQL writes it in a session whose zone is UTC, to the millisecond: `2026-03-31 16:00:00.123+00`. */
export type InstantText = string;

export function dateOf(text: InstantText): Date {
  return new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
}
