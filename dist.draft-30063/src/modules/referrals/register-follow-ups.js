import { REWARD, rewardCommand, TAKE_BACK, takeBackCommand } from './rewards.js';
import { WELCOME, welcomeCommand } from './welcome-command.js';
/** Says how what enrolments and purchases of friends leave is done. */
export function registerFollowUps(followUps) {
    followUps.register(WELCOME, welcomeCommand);
    followUps.register(REWARD, rewardCommand);
    followUps.register(TAKE_BACK, takeBackCommand);
}
//# sourceMappingURL=register-follow-ups.js.map