import { registerEnumType } from 'type-graphql';
export const GameKindEnum = {
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
export const PrizeKindEnum = { NOTHING: 'NOTHING', POINTS: 'POINTS', REWARD: 'REWARD' };
registerEnumType(PrizeKindEnum, {
    name: 'GamePrizeKind',
    description: 'What a prize is.',
    valuesConfig: {
        NOTHING: { description: 'No luck.' },
        POINTS: { description: 'Points of a wallet.' },
        REWARD: { description: 'One of a reward, for nothing.' },
    },
});
export const WhenOutEnum = { NEXT_PRIZE: 'NEXT_PRIZE', NOTHING: 'NOTHING' };
registerEnumType(WhenOutEnum, {
    name: 'GameWhenOut',
    description: 'What is given where the prize that was drawn is out.',
    valuesConfig: {
        NEXT_PRIZE: { description: 'The next prize of the list that is there; nothing after the last.' },
        NOTHING: { description: 'Nothing.' },
    },
});
export const GamePlayStatusEnum = { ENTERED: 'ENTERED', WON: 'WON', LOST: 'LOST' };
registerEnumType(GamePlayStatusEnum, {
    name: 'GamePlayStatus',
    description: 'What became of a play.',
    valuesConfig: {
        ENTERED: { description: 'It waits for the draw.' },
        WON: { description: 'It won a prize.' },
        LOST: { description: 'No luck.' },
    },
});
//# sourceMappingURL=games.enums.js.map