/** A text as it is kept: trimmed; null for one that is empty, too long, or holds characters that nobody can type. */
export function readPlainText(text: string, maxLength: number): string | null {
  const trimmed = text.trim();
  // Control characters and halves of surrogate pairs: PostgreSQL refuses some of them, and none is part of a name.
  return trimmed.length > 0 && trimmed.length <= maxLength && !/[\p{Cc}\p{Cs}]/u.test(trimmed) ? trimmed : null;
}
