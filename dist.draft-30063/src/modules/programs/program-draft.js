import { isSupportedCountry } from 'libphonenumber-js/max';
import { isPoints } from '../../kernel/points.js';
import { refuse } from '../../kernel/refusal.js';
import { readLine } from '../../kernel/text.js';
/** What a program does until it is told otherwise. */
export const defaultSettings = {
    holds: { defaultTtlSeconds: 900, maxTtlSeconds: 86_400 },
    transfers: { enabled: false, dailyLimit: null },
    adjustments: { approvalAbove: null },
    redemptions: { reinstateGraceDays: 30 },
};
/** Everything that is wrong with the given ones of a program's code, name, time zone and region (INVALID). */
export function checkIdentity(draft) {
    const { code, name, timeZone, region } = draft;
    const refusals = [];
    if (code != null && !/^[a-z0-9][a-z0-9-]{0,62}$/.test(code))
        refusals.push(refuse('INVALID', ['code'], 'program-code'));
    if (name != null && readLine(name, 200) === null)
        refusals.push(refuse('INVALID', ['name'], 'text-length', { max: 200 }));
    if (timeZone != null && !isTimeZone(timeZone))
        refusals.push(refuse('INVALID', ['timeZone'], 'time-zone', { zone: timeZone.slice(0, 60) }));
    if (region != null && !isSupportedCountry(region))
        refusals.push(refuse('INVALID', ['region'], 'region', { region: region.slice(0, 60) }));
    return refusals;
}
/** IANA names only: a fixed offset such as +08:00 has no history of clock changes. */
export function isTimeZone(name) {
    if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,60}$/.test(name))
        return false;
    try {
        new Intl.DateTimeFormat('en', { timeZone: name });
        return true;
    }
    catch {
        return false;
    }
}
const MAX_TTL_SECONDS = 30 * 86_400;
const MAX_GRACE_DAYS = 3_650;
/** The settings with the draft's changes, or everything that is wrong with them (INVALID). A field left out keeps its value; a limit set to null ends. */
export function changeSettings(current, draft) {
    const holds = {
        defaultTtlSeconds: draft.holds?.defaultTtlSeconds ?? current.holds.defaultTtlSeconds,
        maxTtlSeconds: draft.holds?.maxTtlSeconds ?? current.holds.maxTtlSeconds,
    };
    const dailyLimit = changedLimit(current.transfers.dailyLimit, draft.transfers?.dailyLimit);
    const approvalAbove = changedLimit(current.adjustments.approvalAbove, draft.adjustments?.approvalAbove);
    const refusals = [];
    for (const name of ['defaultTtlSeconds', 'maxTtlSeconds']) {
        if (holds[name] < 1 || holds[name] > MAX_TTL_SECONDS)
            refusals.push(refuse('INVALID', ['holds', name], 'between', { min: 1, max: MAX_TTL_SECONDS }));
    }
    if (refusals.length === 0 && holds.defaultTtlSeconds > holds.maxTtlSeconds) {
        refusals.push(refuse('INVALID', ['holds', 'defaultTtlSeconds'], 'hold-ttl'));
    }
    if (!isLimit(dailyLimit))
        refusals.push(refuse('INVALID', ['transfers', 'dailyLimit'], 'between', { min: 0, max: Number.MAX_SAFE_INTEGER }));
    if (!isLimit(approvalAbove))
        refusals.push(refuse('INVALID', ['adjustments', 'approvalAbove'], 'between', { min: 0, max: Number.MAX_SAFE_INTEGER }));
    const reinstateGraceDays = draft.redemptions?.reinstateGraceDays ?? current.redemptions.reinstateGraceDays;
    if (reinstateGraceDays < 1 || reinstateGraceDays > MAX_GRACE_DAYS)
        refusals.push(refuse('INVALID', ['redemptions', 'reinstateGraceDays'], 'between', { min: 1, max: MAX_GRACE_DAYS }));
    if (refusals.length > 0)
        return refusals;
    const enabled = draft.transfers?.enabled ?? current.transfers.enabled;
    return { holds, transfers: { enabled, dailyLimit }, adjustments: { approvalAbove }, redemptions: { reinstateGraceDays } };
}
function changedLimit(current, change) {
    return change === undefined ? current : change;
}
function isLimit(value) {
    return value === null || (isPoints(value) && value >= 0);
}
//# sourceMappingURL=program-draft.js.map