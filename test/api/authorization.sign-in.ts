import { brand, type Expectation, everyone, people } from './authorization.audiences.js';

/** How members sign in and stay signed in: by hand, as the rest of the table. */
export const signInExpectations: readonly Expectation[] = [
  {
    because: 'who signs in is nobody yet, and the tokens say the rest',
    who: everyone,
    coordinates: [
      'Mutation.loginWithMiniProgram bindPhone refreshSession logout',
      'SignInPayload.session ticket created userErrors',
      'MemberSession.memberId accessToken accessExpiresAt refreshToken refreshExpiresAt',
      'RefreshSessionPayload.session userErrors',
      'LogoutPayload.userErrors',
    ],
  },
  {
    because: 'the word of the brand counts for a phone number, and ends what was opened; no partner’s does',
    who: brand('members:write'),
    coordinates: [
      'Mutation.bindVerifiedPhone endSessions',
      'BindVerifiedPhonePayload.member created userErrors',
      'EndSessionsPayload.ended userErrors',
    ],
  },
  {
    because: 'a secret of the brand is handled by its people',
    who: people('program:write'),
    coordinates: [
      'Query.miniPrograms',
      'Mutation.saveMiniProgram removeMiniProgram',
      'MiniProgram.appId name createdAt changedAt',
      'MiniProgramPayload.miniProgram userErrors',
      'RemoveMiniProgramPayload.userErrors',
    ],
  },
];
