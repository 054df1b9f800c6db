import { Field, ObjectType } from 'type-graphql';
import { Event, ForListeners } from './realtime.types.js';

@ObjectType('PollChange', {
  implements: Event,
  description:
    'Members voted in a poll, or it was decided. Votes that come at once are one event; how it stands is read from `poll`.',
})
@ForListeners
export class PollChange extends Event {
  @Field(() => String, { description: 'The code of the poll.' })
  code!: string;
}
