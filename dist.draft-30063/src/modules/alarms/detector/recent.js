import { keyOf, seriesOf } from './series.js';
const ALL = 'ALL';
/** The signals of the last day or so, by series. They are added in the order of their times. */
export class RecentSignals {
    constructor() {
        this.lists = new Map();
    }
    add(signal) {
        this.push(ALL, null, signal);
        for (const series of seriesOf(signal))
            this.push(keyOf(series), series, signal);
    }
    /** Those of a series, or all, that are later than `after` and not later than `now`, oldest first. */
    of(series, after, now) {
        const signals = this.lists.get(series === null ? ALL : keyOf(series))?.signals ?? [];
        let from = signals.length;
        while (from > 0 && signals[from - 1].at > after)
            from--;
        return signals.slice(from).filter(({ at }) => at <= now);
    }
    /** Every series with at least so many signals. */
    *withAtLeast(count) {
        for (const { series, signals } of this.lists.values())
            if (series !== null && signals.length >= count)
                yield series;
    }
    size(series) {
        return this.lists.get(keyOf(series))?.signals.length ?? 0;
    }
    /** Drops what is not later than `before`. */
    forget(before) {
        for (const [key, { signals }] of this.lists) {
            const gone = signals.findIndex(({ at }) => at > before);
            if (gone < 0)
                this.lists.delete(key);
            else if (gone > 0)
                signals.splice(0, gone);
        }
    }
    push(key, series, signal) {
        const list = this.lists.get(key);
        if (list)
            list.signals.push(signal);
        else
            this.lists.set(key, { series, signals: [signal] });
    }
}
/** How many people said something. */
export const peopleOf = (signals) => new Set(signals.map(({ person }) => person)).size;
//# sourceMappingURL=recent.js.map