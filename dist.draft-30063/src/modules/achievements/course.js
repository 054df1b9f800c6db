import { byTime, complete } from './complete.js';
const isNumber = (key) => /^\d/.test(key);
/**
 * One member's way through one achievement, as a batch holds it: what may still be rearranged by what occurred at `since` or later, and how much was completed
 * before.
 */
export class Course {
    constructor(memberId, code, 
    /** Completions before `since` that stand, and those of them that are numbered. */
    earlier = { times: 0, numbered: 0 }, since = Number.NEGATIVE_INFINITY) {
        this.memberId = memberId;
        this.code = code;
        this.earlier = earlier;
        this.since = since;
        this.contributions = new Map();
        this.completions = new Map();
    }
    /**
     * Brings completions up to date with contributions that changed at `from` or later. The result is that of all contributions from the very beginning; what
     * stood and still stands is left alone, whatever now counts for it.
     */
    update(from, termsOf, now) {
        if (from < this.since)
            throw new Error(`achievement ${this.code} of member ${this.memberId} is loaded from a later time only`);
        const standing = [...this.completions.values()].filter(({ withdrawnAt }) => withdrawnAt === null);
        const before = standing.filter(({ at }) => at < from);
        // Some of those were loaded although they are counted in `earlier`.
        const counted = before.filter(({ at }) => at >= this.since);
        const rows = [...this.contributions.values()].filter(({ completedAt }) => completedAt === null || completedAt >= from);
        const made = complete(rows.sort(byTime), termsOf, {
            from,
            times: this.earlier.times + counted.length,
            numbered: this.earlier.numbered + counted.filter(({ key }) => isNumber(key)).length,
            periods: new Set(before.map(({ key }) => key)),
        });
        const usedBy = new Map(made.flatMap(({ key, at, of }) => of.map((id) => [id, { key, at }])));
        for (const row of rows)
            assign(row, usedBy.get(row.id) ?? null);
        const keys = new Set(made.map(({ key }) => key));
        const withdrawn = standing.filter(({ at, key }) => at >= from && !keys.has(key));
        for (const one of withdrawn)
            change(one, { withdrawnAt: now });
        return { withdrawn, reached: made.flatMap(({ key, at, version }) => this.reach(key, at, version) ?? []) };
    }
    /** The completion where it did not stand; null where it only moved, or its reward could not be taken back when it was withdrawn. */
    reach(key, at, version) {
        const known = this.completions.get(key);
        if (known?.withdrawnAt === null) {
            if (known.at !== at)
                change(known, { at, version });
            return null;
        }
        if (known) {
            const isRewarded = known.occurrenceId !== null;
            change(known, { at, version, reached: known.reached + (isRewarded ? 0 : 1), withdrawnAt: null });
            return isRewarded ? null : known;
        }
        const fresh = { key, at, version, reached: 1, occurrenceId: null, withdrawnAt: null, row: 'new' };
        this.completions.set(key, fresh);
        return fresh;
    }
}
function change(completion, changes) {
    Object.assign(completion, changes);
    if (completion.row === 'same')
        completion.row = 'changed';
}
function assign(row, use) {
    const [completion, completedAt] = [use?.key ?? null, use?.at ?? null];
    if (row.completion === completion && row.completedAt === completedAt)
        return;
    row.completion = completion;
    row.completedAt = completedAt;
    if (row.row === 'same')
        row.row = 'changed';
}
//# sourceMappingURL=course.js.map