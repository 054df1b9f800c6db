import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Event, ForListeners } from './realtime.types.js';

/** Surveys are not for partners. */
export const ForSurveyListeners = Access('member:self', 'staff', 'server', 'admin', { scope: ['surveys:read', 'surveys:write'] });

@ObjectType('SurveyInvited', {
  implements: Event,
  description: 'Somebody is asked, or asked again. Whoever sends messages sends the link of the invitation.',
})
@ForListeners
export class SurveyInvited extends Event {
  invitationId!: number;

  @Field(() => String, { description: 'The code of the survey.' })
  surveyCode!: string;

  @Field(() => Int, { description: '0 for the invitation itself, 1 for the first reminder, and so on.' })
  reminder!: number;
}

@ObjectType('SurveyResponded', {
  implements: Event,
  description: 'A survey was answered. Of an anonymous one it happened to no member, on a day and at no time.',
})
@ForListeners
export class SurveyResponded extends Event {
  responseId!: number;

  @Field(() => String, { description: 'The code of the survey.' })
  surveyCode!: string;
}
