/**
 * What is left to watch of a condition that was tested when something happened: only what a return can change, the amount and the lines. The rest was true or
 * false then and stays so, e.g. the member's tier. `true` and `false` where nothing is left to watch.
 */
export function lastingCondition(condition, holds) {
    switch (condition.kind) {
        case 'ALL':
        case 'ANY': {
            const decisive = condition.kind === 'ANY';
            const parts = condition.of.map((part) => lastingCondition(part, holds));
            if (parts.includes(decisive))
                return decisive;
            const open = parts.filter((part) => typeof part !== 'boolean');
            return open.length === 0 ? !decisive : { kind: condition.kind, of: open };
        }
        case 'NOT': {
            const part = lastingCondition(condition.of, holds);
            return typeof part === 'boolean' ? !part : { kind: 'NOT', of: part };
        }
        case 'AMOUNT':
        case 'LINES':
            return condition;
        default:
            return holds(condition);
    }
}
//# sourceMappingURL=lasting-condition.js.map