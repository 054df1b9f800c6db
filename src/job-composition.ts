import type { Registry } from 'prom-client';
import { Jobs } from './jobs/index.js';
import { deriveKey } from './kernel/crypto/keys.js';
import type { Composition } from './ledger-composition.js';
import { watchAlarms } from './modules/alarms/index.js';
import { keepBirthdays } from './modules/campaigns/index.js';
import { keepPolls } from './modules/community/index.js';
import { keepComplaints } from './modules/complaints/index.js';
import { expireCouponUses } from './modules/coupons/index.js';
import { keepCrises } from './modules/crises/index.js';
import { keepDraws } from './modules/games/index.js';
import { closeRounds } from './modules/leaderboards/index.js';
import { type Command, type Commands, sweepMember } from './modules/ledger/index.js';
import type { MemberVault } from './modules/members/index.js';
import { makeUpReturns, settlePass } from './modules/passes/index.js';
import { expireRedemption } from './modules/rewards/index.js';
import { keepSurveys } from './modules/surveys/index.js';
import { reviewMember } from './modules/tiers/index.js';

type JobComposition = Omit<Composition, 'integrations' | 'allowPrivateAddresses' | 'wechatUrl'> & {
  vault: MemberVault;
  registry: Registry;
};

/** The background jobs, with what each does for the records that are due. */
export function jobsOf(composition: JobComposition): Jobs {
  const { masterKey, clock, database, programs, stream, keeper, log, ledger, vault, backtests, registry } = composition;
  const { commands, followUps, seedOf } = ledger;
  const shared = { pool: database.app, clock, programs, commands };
  const envelopeKey = deriveKey(masterKey, 'survey-envelope');
  const onTold = () => stream.wake();
  return new Jobs({
    ownerUrl: database.ownerUrl,
    clock,
    postDue: ofEach(commands, sweepMember),
    followUp: (programId, until, goOn) => followUps.run(programId, { until }, goOn),
    reviewTiers: ofEach(commands, reviewMember),
    expireRedemptions: ofEach(commands, expireRedemption),
    expireCoupons: ofEach(commands, expireCouponUses),
    settlePasses: ofEach(commands, settlePass),
    makeUpReturns: (programId, ids) => makeUpReturns(database.app, commands, programId, ids),
    keepDraws: (programId, goOn) => keepDraws({ ...shared, seedOf }, programId, goOn),
    keepComplaints: (programId, goOn) => keepComplaints({ ...shared, onEvents: onTold }, programId, goOn),
    watchAlarms: (programId) => watchAlarms({ ...shared, onEvents: onTold }, programId),
    keepCrises: (programId) => keepCrises(database.app, clock, programId),
    keepPolls: (programId, goOn) => keepPolls({ ...shared, followUps, onEvents: onTold }, programId, goOn),
    keepSurveys: (programId, goOn) => keepSurveys({ ...shared, envelopeKey, onEvents: onTold }, programId, goOn),
    keepBirthdays: (programId, goOn) => keepBirthdays({ ...shared, vault }, programId, goOn),
    closeLeaderboards: (programId, goOn) => closeRounds({ ...shared, keeper, onTold }, programId, goOn),
    takeUpBacktests: (programId) => void backtests.takeUp(programId),
    sealKey: deriveKey(masterKey, 'seal'),
    registry,
    log,
  });
}

/** One command for each of some members or records of a program. */
function ofEach(commands: Commands, make: (programId: number, id: number) => Command<unknown>) {
  return async (programId: number, ids: readonly number[]): Promise<void> => {
    await Promise.all(ids.map((id) => commands.run(make(programId, id))));
  };
}
