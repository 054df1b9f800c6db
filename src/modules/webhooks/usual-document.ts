/** What is told of events where nothing else was asked for: as much of it as `fits` lets. */
export function usualDocument(fits: (document: string) => boolean): string {
  const members = ['member { id externalId } ', ''];
  const wallets = ['wallet { code } entries { kind points }', ''];
  const candidates = members.flatMap((member) => wallets.map((wallet) => documentWith(member, wallet)));
  return candidates.find(fits) ?? 'subscription { events { cursor type occurredAt } }';
}

function documentWith(member: string, wallet: string): string {
  return `subscription {
  events {
    cursor
    type
    occurredAt
    ... on WalletChange { ${member}${wallet || 'cursor'} }
    ... on TierChange { ${member}upcoming effectiveAt causeCode from { code } to { code } }
    ... on RedemptionUpdate { ${member}status }
    ... on ComplaintUpdate { ${member}complaintStatus }
    ... on SurveyInvited { ${member}surveyCode reminder }
    ... on SurveyResponded { ${member}surveyCode }
    ... on MemberEnrolled { ${member}cursor }
  }
}`;
}
