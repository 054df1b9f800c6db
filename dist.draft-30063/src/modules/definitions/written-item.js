import { definitionOf, nextOf, statusAt } from '../programs/index.js';
/**
 * An item as a definition says it; null for what is over. What is in force is written without its start, so that it holds at once wherever it is applied;
 * what is to come, with it.
 */
export function writtenItem({ kind, single }, item, program, now) {
    const status = statusAt(item, now);
    const newest = item.versions.findLast(({ validFrom, validUntil }) => validUntil === null || (validUntil > now && validUntil > validFrom));
    const code = single ? {} : { code: item.code };
    if (status === 'ENDED')
        return null;
    if (newest !== undefined) {
        const { validFrom, validUntil } = newest;
        const content = kind.write(definitionOf(newest), program);
        return { ...code, ...content, ...times(validFrom > now ? validFrom : null, validUntil) };
    }
    const definition = nextOf(item);
    if (definition === null)
        return null;
    const { from, until } = item.planned;
    const planned = times(from !== null && from > now ? from : null, until);
    return { ...code, ...kind.write(definition, program), status: status === 'DRAFT' ? 'DRAFT' : 'PAUSED', ...planned };
}
function times(from, until) {
    return {
        ...(from === null ? {} : { validFrom: new Date(from).toISOString() }),
        ...(until === null ? {} : { validUntil: new Date(until).toISOString() }),
    };
}
//# sourceMappingURL=written-item.js.map