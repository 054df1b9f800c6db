import { registerEnumType } from 'type-graphql';
import type { GameDefinition, GameKind, PrizeGift } from '../../kernel/scheme/games.js';

export const GameKindEnum: { [Kind in GameKind]: Kind } = {
  WHEEL: 'WHEEL',
  SCRATCH_CARD: 'SCRATCH_CARD',
  LUCKY_DRAW: 'LUCKY_DRAW',
};
registerEnumType(GameKindEnum, {
  name: 'GameKind',
  description: 'What a game is.',
  valuesConfig: {
    WHEEL: { description: 'Each play tells at once.' },
    SCRATCH_CARD: { description: 'The same, shown as a card.' },
    LUCKY_DRAW: { description: 'Each play is an entry; the prizes are drawn among all entries when the game ends.' },
  },
});

export const PrizeKindEnum: { [Kind in PrizeGift['kind']]: Kind } = {
  NOTHING: 'NOTHING',
  POINTS: 'POINTS',
  REWARD: 'REWARD',
  COUPON: 'COUPON',
  PASS: 'PASS',
  CHANCES: 'CHANCES',
};
registerEnumType(PrizeKindEnum, {
  name: 'GamePrizeKind',
  description: 'What a prize is.',
  valuesConfig: {
    NOTHING: { description: 'No luck.' },
    POINTS: { description: 'Points of a wallet.' },
    REWARD: { description: 'One of a reward, for nothing. Not a service: whoever wins it has no slot yet.' },
    COUPON: { description: 'Coupons of a kind.' },
    PASS: { description: 'Passes of a type, as gifts of the house.' },
    CHANCES: { description: 'Chances in a game: this one, to play again, or another.' },
  },
});

export const WhenOutEnum: { [When in GameDefinition['whenOut']]: When } = { NEXT_PRIZE: 'NEXT_PRIZE', NOTHING: 'NOTHING' };
registerEnumType(WhenOutEnum, {
  name: 'GameWhenOut',
  description: 'What is given where the prize that was drawn is out.',
  valuesConfig: {
    NEXT_PRIZE: { description: 'The next prize of the list that is there; nothing after the last.' },
    NOTHING: { description: 'Nothing.' },
  },
});

export type GamePlayStatus = 'ENTERED' | 'WON' | 'LOST';

export const GamePlayStatusEnum: { [Status in GamePlayStatus]: Status } = { ENTERED: 'ENTERED', WON: 'WON', LOST: 'LOST' };
registerEnumType(GamePlayStatusEnum, {
  name: 'GamePlayStatus',
  description: 'What became of a play.',
  valuesConfig: {
    ENTERED: { description: 'It waits for the draw.' },
    WON: { description: 'It won a prize.' },
    LOST: { description: 'No luck.' },
  },
});
