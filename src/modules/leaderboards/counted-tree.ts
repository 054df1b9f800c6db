/** A place in a ranking: higher scores first, then who got there first, then the older member. `descending` is minus the score. */
export interface Key {
  descending: number;
  reached: number;
  memberId: number;
}

/** Below every key. */
export const FIRST_KEY: Key = { descending: Number.MIN_SAFE_INTEGER, reached: 0, memberId: 0 };

export function compareKeys(a: Key, b: Key): number {
  return a.descending - b.descending || a.reached - b.reached || a.memberId - b.memberId;
}

/** A part of the ranking, from its key up to where the next one begins. */
export interface Node {
  readonly key: Key;
  count: number;
  /** As it is stored; null for a new one. */
  stored: number | null;
}

/** A part of the ranking that consists of parts; its key is that of the first of them. */
export interface Group extends Node {
  buckets: Node[];
}

/** What has to be written. */
export interface TreeChanges {
  saved: { level: 0 | 1; key: Key; count: number }[];
  removed: { level: 0 | 1; key: Key }[];
}

export interface TreeLimits {
  /** A part with more members is split; two neighbours with few are joined. */
  bucket: number;
  /** The same for the parts in a group. */
  group: number;
}

export const treeLimits: TreeLimits = { bucket: 256, group: 256 };

/**
 * Counts the members in each part of a ranking, on two levels: the rank of a key is what all groups before its own hold, all buckets before its own within
 * the group, and what lies before it in its bucket. Each of the three is a few hundred numbers, whether ten thousand members are ranked or ten million.
 */
export class CountedTree {
  private readonly touched = new Set<Group>();
  private readonly removed: TreeChanges['removed'] = [];

  private constructor(
    readonly groups: Group[],
    private readonly limits: TreeLimits,
  ) {}

  static empty(limits = treeLimits): CountedTree {
    const group = { key: FIRST_KEY, count: 0, stored: null, buckets: [newNode(FIRST_KEY, 0)] };
    const tree = new CountedTree([group], limits);
    tree.touched.add(group);
    return tree;
  }

  /** From what is stored; both lists are in order. */
  static stored(groups: readonly (Key & { count: number })[], buckets: readonly (Key & { count: number })[]): CountedTree {
    if (groups.length === 0) return CountedTree.empty();
    const nodeOf = ({ count, ...key }: Key & { count: number }): Node => ({ key, count, stored: count });
    let next = 0;
    const made = groups.map((group, index): Group => {
      const end = groups[index + 1];
      const own: Node[] = [];
      for (; next < buckets.length; next += 1) {
        const bucket = buckets[next] as Key & { count: number };
        if (end && compareKeys(bucket, end) >= 0) break;
        own.push(nodeOf(bucket));
      }
      return { ...nodeOf(group), buckets: own };
    });
    return new CountedTree(made, treeLimits);
  }

  /** Somebody comes to this place, or leaves it. */
  add(key: Key, change: 1 | -1): void {
    const group = lastAtOrBefore(this.groups, key);
    const bucket = lastAtOrBefore(group.buckets, key);
    group.count += change;
    bucket.count += change;
    this.touched.add(group);
  }

  /** How many are ranked. */
  get size(): number {
    return this.groups.reduce((sum, { count }) => sum + count, 0);
  }

  /** Buckets with too many members, each with the key before which it ends; null for the last one. */
  overfull(): { bucket: Node; end: Key | null }[] {
    return [...this.touched].flatMap((group) =>
      group.buckets.flatMap((bucket, index) => {
        if (bucket.count <= this.limits.bucket) return [];
        return [{ bucket, end: group.buckets[index + 1]?.key ?? this.groupAfter(group)?.key ?? null }];
      }),
    );
  }

  /** Parts a bucket, of which all keys are given in order, into buckets that are half full. */
  split(bucket: Node, keys: readonly Key[]): void {
    const group = lastAtOrBefore(this.groups, bucket.key);
    const at = group.buckets.indexOf(bucket);
    const parts = Math.ceil(keys.length / Math.ceil(this.limits.bucket / 2));
    const size = Math.ceil(keys.length / parts);
    const more: Node[] = [];
    for (let from = size; from < keys.length; from += size)
      more.push(newNode(keys[from] as Key, Math.min(size, keys.length - from)));
    bucket.count = Math.min(size, keys.length);
    group.buckets.splice(at + 1, 0, ...more);
    this.touched.add(group);
  }

  /** Joins what has become small and parts what has become large. What is to be written then; afterwards it counts as written. */
  takeChanges(): TreeChanges {
    for (const group of this.touched) this.joinBuckets(group);
    for (const group of [...this.touched]) this.joinGroups(group);
    for (const group of [...this.touched]) this.splitGroup(group);
    const saved: TreeChanges['saved'] = [];
    const note = (level: 0 | 1, node: Node) => {
      if (node.count === node.stored) return;
      node.stored = node.count;
      saved.push({ level, key: node.key, count: node.count });
    };
    for (const group of this.touched) {
      note(1, group);
      for (const bucket of group.buckets) note(0, bucket);
    }
    this.touched.clear();
    return { saved, removed: this.removed.splice(0) };
  }

  /** A bucket takes in the one after it while both together are well below the limit. */
  private joinBuckets(group: Group): void {
    const kept: Node[] = [];
    for (const bucket of group.buckets) {
      const before = kept.at(-1);
      if (before && before.count + bucket.count <= this.limits.bucket / 4) {
        before.count += bucket.count;
        this.drop(0, bucket);
      } else kept.push(bucket);
    }
    group.buckets = kept;
  }

  private joinGroups(group: Group): void {
    const at = this.groups.indexOf(group);
    const before = this.groups[at - 1];
    if (!before || before.buckets.length + group.buckets.length > this.limits.group / 4) return;
    before.buckets.push(...group.buckets);
    before.count += group.count;
    this.groups.splice(at, 1);
    this.drop(1, group);
    this.touched.delete(group);
    this.touched.add(before);
  }

  private splitGroup(group: Group): void {
    const { buckets } = group;
    if (buckets.length <= this.limits.group) return;
    const size = Math.ceil(this.limits.group / 2);
    group.buckets = buckets.slice(0, size);
    group.count = sum(group.buckets);
    const more: Group[] = [];
    for (let from = size; from < buckets.length; from += size) {
      const own = buckets.slice(from, from + size);
      more.push({ ...newNode((own[0] as Node).key, sum(own)), buckets: own });
    }
    this.groups.splice(this.groups.indexOf(group) + 1, 0, ...more);
    for (const one of more) this.touched.add(one);
  }

  private drop(level: 0 | 1, { key, stored }: Node): void {
    if (stored !== null) this.removed.push({ level, key });
  }

  private groupAfter(group: Group): Group | undefined {
    return this.groups[this.groups.indexOf(group) + 1];
  }
}

const newNode = (key: Key, count: number): Node => ({ key, count, stored: null });
const sum = (nodes: readonly Node[]): number => nodes.reduce((total, { count }) => total + count, 0);

function lastAtOrBefore<Part extends Node>(parts: readonly Part[], key: Key): Part {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (compareKeys((parts[middle] as Part).key, key) <= 0) low = middle;
    else high = middle - 1;
  }
  return parts[low] as Part;
}
