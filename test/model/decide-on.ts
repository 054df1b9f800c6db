import { adjust, decide } from './adjusting.js';
import type { Command, Outcome } from './commands.js';
import { issueCoupon, redeemCoupon, reserveCoupon, revokeCoupon, rollbackCoupon } from './coupons.js';
import { confirm, purchase } from './earning.js';
import { gift, issue, refundPass, reverseUse, use } from './passes.js';
import { cancel, redeem } from './redemptions.js';
import { recordReturn } from './returns.js';
import { capture, hold, release, transfer } from './spending.js';
import { pay, refundPayment, refundTopUp, topUp } from './stored-value.js';
import type { World } from './world.js';

type Deciders = { [Name in Command['do']]: (world: World, command: Extract<Command, { do: Name }>) => Outcome };

const deciders: Deciders = {
  purchase,
  confirm,
  return: recordReturn,
  adjust,
  decide,
  hold,
  capture,
  release,
  transfer,
  redeem,
  cancel,
  topUp,
  pay,
  refundPayment,
  refundTopUp,
  issue,
  use,
  reverseUse,
  gift,
  refundPass,
  issueCoupon,
  reserveCoupon,
  redeemCoupon,
  rollbackCoupon,
  revokeCoupon,
};

/** What a command does to the world, or why it does nothing. */
export function decideOn(world: World, command: Command): Outcome {
  const decider = deciders[command.do] as (world: World, command: Command) => Outcome;
  return decider(world, command);
}
