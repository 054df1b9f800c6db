import { readProfiles } from './read-profiles.js';
/** Reads what members are called, whoever asks: for those who show it masked. Null for those who gave none, or were erased. */
export function readNames(vault) {
    return async (sql, program, memberIds) => {
        const profiles = await readProfiles(sql, vault, program.id, memberIds);
        return memberIds.map((id) => profiles.get(id)?.displayName ?? null);
    };
}
//# sourceMappingURL=read-names.js.map