import { registerEnumType } from 'type-graphql';
import { expiryKinds } from './expiry-input.js';
function enumOf(values) {
    return Object.fromEntries(values.map((value) => [value, value]));
}
export const ExpiryKindEnum = enumOf(expiryKinds);
export const RoundUpToEnum = enumOf(['MONTH', 'QUARTER', 'YEAR']);
export const WalletKindEnum = enumOf(['POINTS', 'MONEY']);
export const ReturnPolicyEnum = enumOf(['PENDING_ONLY', 'WITHIN_BALANCE', 'DEBT']);
export const RoundingEnum = enumOf(['FLOOR', 'CEIL', 'HALF_UP']);
export const EarningBasisEnum = enumOf(['ORDER', 'LINE']);
export const MaturityKindEnum = enumOf(['NONE', 'DELAY', 'EVENT']);
export const SchemeStatusEnum = enumOf(['DRAFT', 'ACTIVE', 'PAUSED', 'ENDED']);
registerEnumType(ExpiryKindEnum, {
    name: 'ExpiryKind',
    description: 'When the points of a wallet die.',
    valuesConfig: {
        NEVER: { description: 'They do not.' },
        ROLLING: { description: 'Days or months after they became available.' },
        FIXED_DATE: { description: 'At the end of a calendar date of a later year.' },
        INACTIVITY: { description: "Months after the member's last earning or spending." },
    },
});
registerEnumType(RoundUpToEnum, {
    name: 'RoundUpTo',
    description: 'The period at whose end points die rather than within it.',
    valuesConfig: {
        MONTH: { description: 'Calendar month.' },
        QUARTER: { description: 'Calendar quarter.' },
        YEAR: { description: 'Calendar year.' },
    },
});
registerEnumType(WalletKindEnum, {
    name: 'WalletKind',
    description: 'What a wallet holds. Nothing moves from one kind to the other, and no total mixes them.',
    valuesConfig: {
        POINTS: { description: 'Points.' },
        MONEY: { description: "Stored value: money in the program's currency, counted in its smallest unit." },
    },
});
registerEnumType(ReturnPolicyEnum, {
    name: 'ReturnPolicy',
    description: 'What a return may take where the points it gave have gone.',
    valuesConfig: {
        PENDING_ONLY: { description: "The order's own pending points only." },
        WITHIN_BALANCE: { description: "Also the member's other points, down to nothing." },
        DEBT: { description: 'Also points the member does not have yet: they are owed.' },
    },
});
registerEnumType(RoundingEnum, {
    name: 'Rounding',
    description: 'How fractions of a point are rounded.',
    valuesConfig: {
        FLOOR: { description: 'Down.' },
        CEIL: { description: 'Up.' },
        HALF_UP: { description: 'To the nearest, a half up.' },
    },
});
registerEnumType(EarningBasisEnum, {
    name: 'EarningBasis',
    description: 'What points are computed from and rounded on.',
    valuesConfig: { ORDER: { description: 'The whole order.' }, LINE: { description: 'Each line by itself.' } },
});
registerEnumType(MaturityKindEnum, {
    name: 'MaturityKind',
    description: 'When earned points become available.',
    valuesConfig: {
        NONE: { description: 'At once.' },
        DELAY: { description: 'A number of days after the purchase.' },
        EVENT: { description: 'When the purchase is confirmed.' },
    },
});
registerEnumType(SchemeStatusEnum, {
    name: 'SchemeStatus',
    description: 'Whether something that marketers change is in force.',
    valuesConfig: {
        DRAFT: { description: 'Saved, and never in force so far.' },
        ACTIVE: { description: 'In force, or to come.' },
        PAUSED: { description: 'Stopped; it can be activated again.' },
        ENDED: { description: 'Over.' },
    },
});
//# sourceMappingURL=programs.enums.js.map