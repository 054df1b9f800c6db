import type { FollowUps } from '../earning/index.js';
import { REWARD, rewardCommand, TAKE_BACK, takeBackCommand } from './rewards.js';
import { WELCOME, welcomeCommand } from './welcome-command.js';

/** Says how what enrolments and purchases of friends leave is done. */
export function registerFollowUps(followUps: FollowUps): void {
  followUps.register(WELCOME, welcomeCommand);
  followUps.register(REWARD, rewardCommand);
  followUps.register(TAKE_BACK, takeBackCommand);
}
