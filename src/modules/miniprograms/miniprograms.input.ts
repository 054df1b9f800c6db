import { Field, InputType } from 'type-graphql';
import { PhoneNumber } from '../../kernel/scalars/index.js';

@InputType({ description: 'Who opened a mini-program.' })
export class LoginWithMiniProgramInput {
  @Field(() => String, { description: 'The code of the program, e.g. `demo`.' })
  program!: string;

  @Field(() => String, { description: 'The id of the mini-program, as `wx.getAccountInfoSync()` tells it.' })
  appId!: string;

  @Field(() => String, { description: 'What `wx.login` gave: good once, for five minutes.' })
  code!: string;
}

@InputType({ description: 'The phone number of somebody who is not recognised yet.' })
export class BindPhoneInput {
  @Field(() => String, { description: 'The ticket of `loginWithMiniProgram`, good for half an hour.' })
  ticket!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the phone-number button gave: good once, for five minutes. It may be left out when the answer of before had a ticket and something else was refused.',
  })
  phoneCode?: string | null;

  @Field(() => String, { nullable: true, description: 'What to call a new member.' })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the member who recommended the program.' })
  referralCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the app calls the device, 1 to 200 characters; only a keyed hash is kept.',
  })
  deviceId?: string | null;
}

@InputType({ description: 'A phone number that a back end has verified by itself.' })
export class BindVerifiedPhoneInput {
  @Field(() => String, { description: 'The ticket of `loginWithMiniProgram`, which the mini-program gave to the back end.' })
  ticket!: string;

  @Field(() => PhoneNumber, { description: 'In any common spelling.' })
  phone!: string;
}

@InputType({ description: 'A mini-program that members may sign in from.' })
export class SaveMiniProgramInput {
  @Field(() => String, { description: 'Its id at the platform.' })
  appId!: string;

  @Field(() => String, { description: 'What the brand calls it.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its secret at the platform, kept encrypted and never shown; needed for a new one, left out it stays.',
  })
  secret?: string | null;
}

@InputType({ description: 'A mini-program to remove.' })
export class RemoveMiniProgramInput {
  @Field(() => String, { description: 'Its id at the platform.' })
  appId!: string;
}
