import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ForBrand } from './games.types.js';

@ObjectType('GameAuditPrize', { description: 'The odds of a prize against what came of them.' })
@ForBrand
export class GameAuditPrize {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => Int, { description: 'Its share of all weights.' })
  weight!: number;

  @Field(() => Float, { description: 'How often its odds would have it drawn.' })
  expected!: number;

  @Field(() => Int, { description: 'How often it was drawn.' })
  drawn!: number;

  @Field(() => Int, { description: 'How often it was given, also in place of a prize that was out.' })
  given!: number;
}

@ObjectType('GameAudit', { description: "Observed against stated odds of one version of a game: Pearson's chi-square test." })
@ForBrand
export class GameAudit {
  @Field(() => Int, { description: 'Of this version.' })
  version!: number;

  @Field(() => Int, { description: 'How many plays.' })
  plays!: number;

  @Field(() => Float, { description: 'Sum of (drawn - expected)² / expected.' })
  statistic!: number;

  @Field(() => Int, { description: 'Prizes that can be drawn, less one.' })
  degreesOfFreedom!: number;

  @Field(() => Float, { description: 'How likely a fair game strays at least so far. Below 0.001 something is wrong.' })
  pValue!: number;

  @Field(() => [GameAuditPrize], { description: 'Prize by prize.' })
  prizes!: GameAuditPrize[];
}
