import { ApiError } from './api-error.js';
/** How many lines are read at once. */
export const EXPORT_PAGE = 1_000;
/** Reads a position that consists of so many whole numbers. @throws ApiError BAD_USER_INPUT */
export function readExportPosition(position, parts) {
    if (position === null)
        return Array.from({ length: parts }, () => 0);
    const numbers = position.split('-').map(Number);
    const valid = /^\d{1,16}(-\d{1,16})*$/.test(position) && numbers.length === parts && numbers.every(Number.isSafeInteger);
    if (!valid)
        throw new ApiError('BAD_USER_INPUT', '`from` is not a position of this export.');
    return numbers;
}
//# sourceMappingURL=export.js.map