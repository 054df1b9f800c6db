import { findBurst, isCalm, LEAST_PEOPLE } from './burst.js';
import { groupBursts } from './grouping.js';
import { keyOf, seriesOf } from './series.js';
/** Calm for so long, an alarm is over: a burst that pauses is still one. */
export const CALM_MS = 60 * 60_000;
/** More than this says nothing more of what a burst is about. */
export const MOST_ASPECTS = 8;
/** Looks once: what begins, what goes on, what is over. */
export function look(scene) {
    const { recent, habits, now, ringing, quietUntil } = scene;
    const bursts = [];
    for (const series of scene.candidates ?? recent.withAtLeast(LEAST_PEOPLE)) {
        const burst = findBurst(recent, series, habits, now, quietUntil(series));
        if (burst)
            bursts.push(burst);
    }
    const { grown, raised } = groupBursts(bursts, ringing);
    return {
        raised: raised.map((group) => newAlarm(group, recent, now)),
        found: new Map(ringing.map((alarm) => [alarm.id, foundOf(alarm, grown.get(alarm.id) ?? [], scene)])),
    };
}
function newAlarm(group, recent, now) {
    const bursts = group.slice(0, MOST_ASPECTS);
    const startedAt = Math.min(...bursts.map((burst) => burst.startedAt));
    const aspects = bursts.map(({ series }) => series);
    return { bursts, evidence: evidenceOf(aspects, recent, startedAt, now) };
}
function foundOf(alarm, grown, { recent, habits, now }) {
    const known = new Set(alarm.aspects.map(keyOf));
    const room = Math.max(0, MOST_ASPECTS - known.size);
    const goingOn = grown.filter(({ series }) => known.has(keyOf(series)));
    const bursts = [...goingOn, ...grown.filter(({ series }) => !known.has(keyOf(series))).slice(0, room)];
    const aspects = [...alarm.aspects, ...bursts.map(({ series }) => series).filter((series) => !known.has(keyOf(series)))];
    const evidence = evidenceOf(aspects, recent, alarm.startedAt, now).filter(({ id }) => !alarm.evidence.has(id));
    const calm = aspects.every((series) => isCalm(recent, series, habits, now));
    const calmSince = calm ? (alarm.calmSince ?? now) : null;
    return { bursts, evidence, calmSince, over: calmSince !== null && now - calmSince >= CALM_MS };
}
/** Signals of what an alarm is named by, and those that have two of its other aspects: one word alone is said of much else. */
function evidenceOf(aspects, recent, startedAt, now) {
    const [first, ...others] = aspects;
    if (first === undefined)
        return [];
    const found = new Map();
    for (const series of aspects)
        for (const signal of recent.of(series, startedAt - 1, now))
            if (belongs(signal, first, others))
                found.set(signal.id, signal);
    return [...found.values()];
}
function belongs(signal, first, others) {
    const keys = new Set(seriesOf(signal).map(keyOf));
    return keys.has(keyOf(first)) || others.filter((series) => keys.has(keyOf(series))).length >= 2;
}
//# sourceMappingURL=look.js.map