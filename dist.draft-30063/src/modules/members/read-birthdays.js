import { readProfiles } from './read-profiles.js';
/** Reads birthdays of members, without the year. Those who gave none, and those who were erased, are not in the answer. */
export function birthdayReader(vault) {
    return async (sql, programId, memberIds) => {
        const birthdays = new Map();
        for (const [id, { birthday }] of await readProfiles(sql, vault, programId, memberIds)) {
            const [, month, day] = birthday?.split('-').map(Number) ?? [];
            if (month !== undefined && day !== undefined)
                birthdays.set(id, { month, day });
        }
        return birthdays;
    };
}
//# sourceMappingURL=read-birthdays.js.map