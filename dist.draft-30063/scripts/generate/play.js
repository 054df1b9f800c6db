import { setTimeout as pause } from 'node:timers/promises';
import { Model } from '../../test/model/model.js';
import { operationOf } from './operations.js';
import { Shoppers } from './shoppers.js';
const balancesOf = `query Balances($externalId: String!) {
  member(by: { externalId: $externalId }) { wallets { code balance { available pending held debt } } }
}`;
/** Longer than a short hold lives. */
const aftermathMs = 3_000;
/** Plays a few shoppers' months to the server and to the model, command by command, and compares every outcome and in the end every balance. */
export async function play(api, scheme, { members, seed, months, onCommand }) {
    const start = Date.now();
    const model = Model.of(scheme, start);
    for (const member of members)
        model.enrol(member);
    const played = { done: {}, refused: 0, balances: 0, differences: [] };
    const holdIds = new Map();
    for (const command of new Shoppers(members, seed, model, start, months).commands()) {
        model.moveTo(Date.now());
        const expected = model.run(command);
        const difference = await sendAndCompare(api, command, expected, holdIds);
        if (difference !== null)
            played.differences.push(difference);
        if (expected.ok)
            played.done[command.do] = (played.done[command.do] ?? 0) + 1;
        else
            played.refused += 1;
        onCommand();
    }
    await pause(aftermathMs);
    model.moveTo(Date.now());
    for (const member of members)
        await compareBalances(api, model, member, played);
    return played;
}
async function sendAndCompare(api, command, expected, holdIds) {
    const { field, document, input } = operationOf(command, holdIds);
    const answer = (await api.send(document, { input }))[field];
    const [error] = answer?.userErrors ?? [];
    const hold = answer?.['hold'];
    if (command.do === 'hold' && hold && 'id' in hold)
        holdIds.set(command.name, hold.id);
    if (expected.ok)
        return error === undefined ? null : `${command.do} ${command.key} was refused: ${error.code} ${error.message}`;
    if (error === undefined)
        return `${command.do} ${command.key} was done, not refused: ${expected.codes.join(' or ')}`;
    const listed = expected.codes.some((code) => code === error.code);
    return listed ? null : `${command.do} ${command.key} was refused with ${error.code}, not ${expected.codes.join(' or ')}`;
}
async function compareBalances(api, model, member, played) {
    const { member: found } = await api.send(balancesOf, { externalId: member });
    for (const { code, balance } of found.wallets) {
        const expected = model.balance(member, code);
        played.balances += 1;
        const parts = ['available', 'pending', 'held', 'debt'].filter((part) => balance[part] !== expected[part]);
        for (const part of parts)
            played.differences.push(`${member} has ${balance[part]} ${part} in ${code}, expected ${expected[part]}`);
    }
}
//# sourceMappingURL=play.js.map