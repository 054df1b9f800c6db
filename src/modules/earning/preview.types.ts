import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Points } from '../../kernel/scalars/index.js';
import { RuleGiftType, RuleOutcome } from './earning.types.js';

const EACH = 'What each rule would do.';
const GIFTS =
  'What rules would give that is no points, as far as it is there now; to a visitor, what they would give before anybody looks whether it is there.';
const SUM = 'What would come into the wallet `points`.';

@ObjectType('PurchasePreview', { simpleResolvers: true, description: 'What a cart would earn. Nothing of it is kept.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
export class PurchasePreview {
  @Field(() => [RuleOutcome], { description: EACH })
  outcomes!: RuleOutcome[];

  @Field(() => Points, { description: SUM })
  points!: number;

  @Field(() => [RuleGiftType], { description: GIFTS })
  gifts!: RuleGiftType[];
}

@ObjectType('ActivityPreview', { simpleResolvers: true, description: 'What an activity would earn. Nothing of it is kept.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
export class ActivityPreview {
  @Field(() => [RuleOutcome], { description: EACH })
  outcomes!: RuleOutcome[];

  @Field(() => Points, { description: SUM })
  points!: number;

  @Field(() => [RuleGiftType], { description: GIFTS })
  gifts!: RuleGiftType[];
}
