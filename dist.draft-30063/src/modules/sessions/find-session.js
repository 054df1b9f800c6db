import { inProgram } from '../../database/index.js';
import { readEnded } from './session-rows.js';
/** What the credential of a session is called in a caller. */
export const credentialOf = (sessionId) => `session:${sessionId}`;
/** Which of these credentials are of sessions that are over: what they opened is closed. Other credentials are none of ours. */
export function endedSessionFinder(pool) {
    return async (programId, credentials) => {
        const ids = credentials.flatMap((credential) => /^session:(\d{1,15})$/.exec(credential)?.[1] ?? []);
        if (ids.length === 0)
            return [];
        const ended = await inProgram(pool, programId, (sql) => readEnded(sql, programId, ids));
        return ended.map((id) => credentialOf(Number(id)));
    };
}
//# sourceMappingURL=find-session.js.map