import { ObjectType } from 'type-graphql';
import { Event, ForListeners } from './realtime.types.js';

@ObjectType('AlarmRaised', { implements: Event, description: 'An alarm began to ring. It happened to no member.' })
@ForListeners
export class AlarmRaised extends Event {
  alarmId!: number;
}
