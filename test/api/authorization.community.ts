import { type Audience, brand, type Expectation, memberAnd, people } from './authorization.audiences.js';

/** What members make together: by hand, as the rest of the table. */
const readers = memberAnd('community:read', 'community:write');
const authors: Audience = { member: true, ...brand('community:write') };
const ours = brand('community:read', 'community:write');

export const communityExpectations: readonly Expectation[] = [
  {
    because: 'what is published is for members to read, and for partners to whom it was given',
    who: readers,
    coordinates: [
      'Query.contribution productReviews productRating topic topics poll polls',
      'Member.contributions',
      'Contribution.id kind status text topic sku stars verified returned likes dislikes myOpinion featured edits reply repliedAt reasonCode createdAt updatedAt publishedAt authorName isMine photos',
      'ContributionPhoto.url contentType bytes',
      'ContributionEdge.cursor node',
      'ContributionConnection.edges nodes pageInfo',
      'ProductRating.sku reviews average histogram',
      'CommunityText.language title description',
      'Topic.code title description texts tiers moderated open opensAt closesAt posts',
      'TopicEdge.cursor node',
      'TopicConnection.edges nodes pageInfo',
      'Poll.code title description texts topic tiers mostChoices shows open opensAt closesAt settledAt options voters myChoices canVote',
      'PollOption.code title texts contributionId votes won',
      'PollEdge.cursor node',
      'PollConnection.edges nodes pageInfo',
      'Subscription.pollChanged',
      'PollChange.poll',
    ],
  },
  {
    because: 'an event of a poll is told only to who may read polls; what it says is that of all events',
    who: memberAnd('stream:read'),
    coordinates: ['PollChange.cursor type occurredAt member code'],
  },
  {
    because: 'a member writes, thinks and votes for itself, and the brand passes on what one says',
    who: authors,
    coordinates: [
      'Mutation.writeReview writePost likeContribution reportContribution votePoll',
      'ContributionPayload.contribution userErrors',
      'VotePollPayload.poll entries userErrors',
    ],
  },
  {
    because: 'nobody of the brand changes what a member wrote',
    who: { member: true, server: ['community:write'] },
    coordinates: ['Mutation.editContribution withdrawContribution'],
  },
  {
    because: 'who wrote and reported what is not for members and partners',
    who: ours,
    coordinates: [
      'Query.contributions communityPolicy',
      'Member.communityStrikes',
      'Contribution.reports abuse orderId createdBy moderatedAt moderatedBy repliedBy member history versions reported',
      'ContributionChange.what reasonCode status actor at',
      'ContributionVersion.text stars at',
      'ContributionReport.reason note at handled',
      'CommunityPolicy.moderateReviews editHours badStars badTeam hideReports barStrikes',
    ],
  },
  {
    because: 'people decide what is shown and who is forgiven',
    who: people('community:write'),
    coordinates: [
      'Mutation.moderateContribution replyToContribution pardonAuthor',
      'ModerateContributionPayload.contribution entries userErrors',
      'PardonAuthorPayload.member userErrors',
    ],
  },
  {
    because: 'how it works is configured by people',
    who: people('program:write'),
    coordinates: [
      'Mutation.saveTopic savePoll settlePoll saveCommunityPolicy',
      'SaveTopicPayload.topic userErrors',
      'PollPayload.poll userErrors',
      'SaveCommunityPolicyPayload.policy userErrors',
    ],
  },
];
