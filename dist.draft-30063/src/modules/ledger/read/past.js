import { ApiError } from '../../../kernel/api-error.js';
/** An instant that a caller asks about. Throws BAD_USER_INPUT for one that is still to come: what will be recorded by then is not known. */
export function pastInstant(date, name, now) {
    const instant = date.getTime();
    if (instant > now)
        throw new ApiError('BAD_USER_INPUT', `\`${name}\` is in the future; give an instant up to now, ${new Date(now).toISOString()}.`);
    return instant;
}
//# sourceMappingURL=past.js.map