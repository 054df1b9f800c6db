import { registerEnumType } from 'type-graphql';
import type { CrisisState, StatementKind } from './crisis.js';
import type { CrisisChange } from './crisis-rows.js';

export const CrisisStateEnum: { [State in CrisisState]: State } = { OPEN: 'OPEN', CLOSED: 'CLOSED' };
registerEnumType(CrisisStateEnum, {
  name: 'CrisisState',
  description: 'How far a crisis is.',
  valuesConfig: { OPEN: { description: 'It goes on.' }, CLOSED: { description: 'It is over, with a summary.' } },
});

export const StatementKindEnum: { [Kind in StatementKind]: Kind } = {
  RESPONSE: 'RESPONSE',
  PROPOSAL: 'PROPOSAL',
  UPDATE: 'UPDATE',
};
registerEnumType(StatementKindEnum, {
  name: 'CrisisStatementKind',
  description: 'What a statement does.',
  valuesConfig: {
    RESPONSE: { description: 'It says that the brand has heard: due within an hour.' },
    PROPOSAL: { description: 'It says how things are put right: due within four hours. It is a response, too.' },
    UPDATE: { description: 'It says more. It meets no deadline.' },
  },
});

type What = CrisisChange['what'];
export const CrisisChangeKindEnum: { [Kind in What]: Kind } = {
  OPENED: 'OPENED',
  RAISED_COMPLAINTS: 'RAISED_COMPLAINTS',
  OWNER: 'OWNER',
  TEAM: 'TEAM',
  STATEMENT: 'STATEMENT',
  ESCALATED: 'ESCALATED',
  CLOSED: 'CLOSED',
};
registerEnumType(CrisisChangeKindEnum, {
  name: 'CrisisChangeKind',
  description: 'What was done to a crisis.',
  valuesConfig: {
    OPENED: { description: 'It began.' },
    RAISED_COMPLAINTS: { description: 'Complaints became the gravest; the detail says how many.' },
    OWNER: { description: 'Somebody else has it; the detail says who.' },
    TEAM: { description: 'Another team has it; the detail says which.' },
    STATEMENT: { description: 'Something was said in public; the detail is its kind.' },
    ESCALATED: { description: 'A deadline was missed; the detail says which, and how often it climbed.' },
    CLOSED: { description: 'It is over.' },
  },
});
