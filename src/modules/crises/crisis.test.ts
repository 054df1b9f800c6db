import { describe, expect, it } from 'vitest';
import { begun, type Crisis, climbed, ended, handedTo, stated } from './crisis.js';

const at = (local: string): number => Date.parse(`${local}:00+08:00`);
const local = (instant: number | null) => instant && new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16);
// a Friday night
const opened = at('2026-03-06T23:30');
const crisis = begun(
  {
    id: 1,
    alarmId: null,
    title: 'Rash',
    owner: 'staff:anna',
    team: 'care',
    escalation: ['leads', 'board'],
    openedBy: 'staff:anna',
  },
  opened,
);

describe('the clock of a crisis', () => {
  it('runs through the night and the weekend', () => {
    expect([local(crisis.respond.by), local(crisis.propose.by), local(crisis.nextAt)]).toEqual([
      '2026-03-07T00:30',
      '2026-03-07T03:30',
      '2026-03-07T00:30',
    ]);
  });

  it('climbs once for each missed deadline and each link of the chain, however late it is looked at', () => {
    const all = ['RESPONSE 1 leads 00:30', 'AGAIN 2 board 01:00', 'PROPOSAL 3 board 03:30'];
    const told = ({ escalations }: ReturnType<typeof climbed>) =>
      escalations.map(
        (step) => `${step.why} ${step.level} ${step.team} ${new Date(step.at + 8 * 3_600_000).toISOString().slice(11, 16)}`,
      );
    expect(told(climbed(crisis, at('2026-03-09T09:00')))).toEqual(all);
    let [now, heard]: [Crisis, string[]] = [crisis, []];
    for (let minute = 0; minute <= 300; minute += 7) {
      const step = climbed(now, opened + minute * 60_000);
      heard = [...heard, ...told(step)];
      now = step.crisis;
    }
    expect([heard, now.nextAt]).toEqual([all, null]);
  });

  it.each<[string, Parameters<typeof stated>[1], string, boolean[]]>([
    ['a response in time', 'RESPONSE', '2026-03-07T00:29', [true, false, false, false]],
    ['a response on the dot', 'RESPONSE', '2026-03-07T00:30', [true, true, false, false]],
    ['a proposal, which is a response too', 'PROPOSAL', '2026-03-07T00:10', [true, false, true, false]],
    ['an update, which is neither', 'UPDATE', '2026-03-07T00:10', [false, false, false, false]],
  ])('is met by %s', (_, kind, when, expected) => {
    const { respond, propose } = stated(crisis, kind, at(when)) as Crisis;
    expect([respond.done, respond.missed, propose.done, propose.missed]).toEqual(expected);
  });

  it('ends with the crisis, and what was not said in time stays missed', () => {
    const answered = stated(crisis, 'RESPONSE', at('2026-03-07T00:10')) as Crisis;
    const over = ended(answered, 'Recalled', 'staff:ben', at('2026-03-07T06:00')) as Crisis;
    expect(over).toMatchObject({
      state: 'CLOSED',
      nextAt: null,
      respond: { missed: false },
      propose: { done: false, missed: true },
    });
    expect(ended(over, 'Recalled', 'staff:anna', at('2026-03-07T07:00'))).toBe(over);
    for (const again of [ended(over, 'Other', 'staff:anna', 0), stated(over, 'UPDATE', 0), handedTo(over, null, 'care')])
      expect(again).toMatchObject({ code: 'INVALID_STATE', field: ['crisisId'] });
  });

  it('goes on where somebody else has it', () => {
    expect(handedTo(crisis, 'staff:anna', 'care')).toBe(crisis);
    expect(handedTo(crisis, 'staff:ben', 'press')).toMatchObject({ owner: 'staff:ben', team: 'press', respond: crisis.respond });
  });
});
