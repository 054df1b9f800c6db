import { complaintResolversOf } from './complaint-resolvers.js';
import { eraseSignalWords } from './modules/alarms/index.js';
import { eraseComplaintTexts } from './modules/complaints/index.js';
import { eraseSurveyTexts } from './modules/surveys/index.js';
import { ChangeTasks, eraseTaskTexts, TaskReader, TaskResolver } from './modules/tasks/index.js';
import { surveyResolversOf } from './survey-resolvers.js';
/** What members have to say, and what staff have to do about it. */
export function hearingResolvers(deps) {
    const { pool, clock, reads, members, readRef, stream } = deps;
    return [
        new TaskResolver({ tasks: new TaskReader(reads), changes: new ChangeTasks(pool, readRef, clock), members }),
        ...complaintResolversOf({ ...deps, onEvents: () => stream.wake() }),
        ...surveyResolversOf({ ...deps, onEvents: () => stream.wake() }),
    ];
}
/** What people wrote about a member goes with the member. */
export const erasures = [eraseTaskTexts, eraseComplaintTexts, eraseSurveyTexts, eraseSignalWords];
//# sourceMappingURL=hearing-resolvers.js.map