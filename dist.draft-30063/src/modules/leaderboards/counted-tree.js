/** Below every key. */
export const FIRST_KEY = { descending: Number.MIN_SAFE_INTEGER, reached: 0, memberId: 0 };
export function compareKeys(a, b) {
    return a.descending - b.descending || a.reached - b.reached || a.memberId - b.memberId;
}
export const treeLimits = { bucket: 256, group: 256 };
/**
 * Counts the members in each part of a ranking, on two levels: the rank of a key is what all groups before its own hold, all buckets before its own within
 * the group, and what lies before it in its bucket. Each of the three is a few hundred numbers, whether ten thousand members are ranked or ten million.
 */
export class CountedTree {
    constructor(groups, limits) {
        this.groups = groups;
        this.limits = limits;
        this.touched = new Set();
        this.removed = [];
    }
    static empty(limits = treeLimits) {
        const group = { key: FIRST_KEY, count: 0, stored: null, buckets: [newNode(FIRST_KEY, 0)] };
        const tree = new CountedTree([group], limits);
        tree.touched.add(group);
        return tree;
    }
    /** From what is stored; both lists are in order. */
    static stored(groups, buckets) {
        if (groups.length === 0)
            return CountedTree.empty();
        const nodeOf = ({ count, ...key }) => ({ key, count, stored: count });
        let next = 0;
        const made = groups.map((group, index) => {
            const end = groups[index + 1];
            const own = [];
            for (; next < buckets.length; next += 1) {
                const bucket = buckets[next];
                if (end && compareKeys(bucket, end) >= 0)
                    break;
                own.push(nodeOf(bucket));
            }
            return { ...nodeOf(group), buckets: own };
        });
        return new CountedTree(made, treeLimits);
    }
    /** Somebody comes to this place, or leaves it. */
    add(key, change) {
        const group = lastAtOrBefore(this.groups, key);
        const bucket = lastAtOrBefore(group.buckets, key);
        group.count += change;
        bucket.count += change;
        this.touched.add(group);
    }
    /** How many are ranked. */
    get size() {
        return this.groups.reduce((sum, { count }) => sum + count, 0);
    }
    /** Buckets with too many members, each with the key before which it ends; null for the last one. */
    overfull() {
        return [...this.touched].flatMap((group) => group.buckets.flatMap((bucket, index) => {
            if (bucket.count <= this.limits.bucket)
                return [];
            return [{ bucket, end: group.buckets[index + 1]?.key ?? this.groupAfter(group)?.key ?? null }];
        }));
    }
    /** Parts a bucket, of which all keys are given in order, into buckets that are half full. */
    split(bucket, keys) {
        const group = lastAtOrBefore(this.groups, bucket.key);
        const at = group.buckets.indexOf(bucket);
        const parts = Math.ceil(keys.length / Math.ceil(this.limits.bucket / 2));
        const size = Math.ceil(keys.length / parts);
        const more = [];
        for (let from = size; from < keys.length; from += size)
            more.push(newNode(keys[from], Math.min(size, keys.length - from)));
        bucket.count = Math.min(size, keys.length);
        group.buckets.splice(at + 1, 0, ...more);
        this.touched.add(group);
    }
    /** Joins what has become small and parts what has become large. What is to be written then; afterwards it counts as written. */
    takeChanges() {
        for (const group of this.touched)
            this.joinBuckets(group);
        for (const group of [...this.touched])
            this.joinGroups(group);
        for (const group of [...this.touched])
            this.splitGroup(group);
        const saved = [];
        const note = (level, node) => {
            if (node.count === node.stored)
                return;
            node.stored = node.count;
            saved.push({ level, key: node.key, count: node.count });
        };
        for (const group of this.touched) {
            note(1, group);
            for (const bucket of group.buckets)
                note(0, bucket);
        }
        this.touched.clear();
        return { saved, removed: this.removed.splice(0) };
    }
    /** A bucket takes in the one after it while both together are well below the limit. */
    joinBuckets(group) {
        const kept = [];
        for (const bucket of group.buckets) {
            const before = kept.at(-1);
            if (before && before.count + bucket.count <= this.limits.bucket / 4) {
                before.count += bucket.count;
                this.drop(0, bucket);
            }
            else
                kept.push(bucket);
        }
        group.buckets = kept;
    }
    joinGroups(group) {
        const at = this.groups.indexOf(group);
        const before = this.groups[at - 1];
        if (!before || before.buckets.length + group.buckets.length > this.limits.group / 4)
            return;
        before.buckets.push(...group.buckets);
        before.count += group.count;
        this.groups.splice(at, 1);
        this.drop(1, group);
        this.touched.delete(group);
        this.touched.add(before);
    }
    splitGroup(group) {
        const { buckets } = group;
        if (buckets.length <= this.limits.group)
            return;
        const size = Math.ceil(this.limits.group / 2);
        group.buckets = buckets.slice(0, size);
        group.count = sum(group.buckets);
        const more = [];
        for (let from = size; from < buckets.length; from += size) {
            const own = buckets.slice(from, from + size);
            more.push({ ...newNode(own[0].key, sum(own)), buckets: own });
        }
        this.groups.splice(this.groups.indexOf(group) + 1, 0, ...more);
        for (const one of more)
            this.touched.add(one);
    }
    drop(level, { key, stored }) {
        if (stored !== null)
            this.removed.push({ level, key });
    }
    groupAfter(group) {
        return this.groups[this.groups.indexOf(group) + 1];
    }
}
const newNode = (key, count) => ({ key, count, stored: null });
const sum = (nodes) => nodes.reduce((total, { count }) => total + count, 0);
function lastAtOrBefore(parts, key) {
    let [low, high] = [0, parts.length - 1];
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (compareKeys(parts[middle].key, key) <= 0)
            low = middle;
        else
            high = middle - 1;
    }
    return parts[low];
}
//# sourceMappingURL=counted-tree.js.map