import type { AccessRule } from './access.js';
import { ApiError } from './api-error.js';
import type { RequestContext } from './context.js';

export type ExportValue = string | number | boolean | null;

/** A line of an export, and where it stands: an export that was cut off goes on after it. */
export interface ExportLine {
  position: string;
  values: readonly ExportValue[];
}

/** Something that can be taken out as a whole, in an order that new lines do not disturb. */
export interface ExportSource {
  rule: AccessRule;
  /** The names of the values; they depend on what the caller may see. */
  columns(context: RequestContext): readonly string[];
  /** The lines after a position, some at a time; none is the end. @throws ApiError BAD_USER_INPUT for what is not a position of it */
  page(context: RequestContext, after: string | null): Promise<readonly ExportLine[]>;
}

/** How many lines are read at once. */
export const EXPORT_PAGE = 1_000;

/** Reads a position that consists of so many whole numbers. @throws ApiError BAD_USER_INPUT */
export function readExportPosition(position: string | null, parts: number): number[] {
  if (position === null) return Array.from({ length: parts }, () => 0);
  const numbers = position.split('-').map(Number);
  const valid = /^\d{1,16}(-\d{1,16})*$/.test(position) && numbers.length === parts && numbers.every(Number.isSafeInteger);
  if (!valid) throw new ApiError('BAD_USER_INPUT', '`from` is not a position of this export.');
  return numbers;
}
