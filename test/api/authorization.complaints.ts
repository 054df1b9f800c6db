import { brand, type Expectation, people } from './authorization.audiences.js';

/** What members complain about: by hand, as the rest of the table. */
const complainants = { member: true, ...brand('complaints:read', 'complaints:write', 'members:write') } as const;
const readers = { member: true, ...brand('complaints:read', 'complaints:write') } as const;
const handlers = brand('complaints:read', 'complaints:write');

export const complaintExpectations: readonly Expectation[] = [
  {
    because: 'a member complains for itself, and whoever may write members for them; each sees what it filed, partners nothing',
    who: complainants,
    coordinates: [
      'Mutation.fileComplaint',
      'FileComplaintPayload.complaint userErrors',
      'Complaint.id number status category subject text orderId createdAt updatedAt respondBy proposeBy overdue waitingForMember respondedAt proposedAt resolvedAt closedAt reopenUntil resolution score scoreComment member items attachments messages goodwill',
      'ComplaintItem.lineId sku category',
      'ComplaintAttachment.url contentType bytes',
      'ComplaintMessage.id kind text at attachments',
      'ComplaintMessageEdge.cursor node',
      'ComplaintMessageConnection.edges nodes pageInfo',
      'GoodwillCredit.createdAt decidedAt coupon',
    ],
  },
  {
    because: 'a member reads its own, those who handle complaints read all',
    who: readers,
    coordinates: [
      'Query.complaint complaintCategories',
      'Member.complaints',
      'ComplaintEdge.cursor node',
      'ComplaintConnection.edges nodes pageInfo',
      'ComplaintCategory.code name',
      'Subscription.complaintUpdated',
    ],
  },
  {
    because: 'what the brand says among its own is not for the member',
    who: handlers,
    coordinates: [
      'Query.complaints businessCalendar complaintAgents goodwillPolicy goodwillCredits complaintReport',
      'Complaint.severity team assignee level tier store responseBreached proposalBreached createdBy history',
      'ComplaintMessage.author',
      'ComplaintChange.what before after status actor at',
      'ComplaintChangeEdge.cursor node',
      'ComplaintChangeConnection.edges nodes pageInfo',
      'ComplaintCategory.active severity team escalation deadlines',
      'ComplaintDeadline.severity respond propose',
      'BusinessCalendar.week holidays workdays',
      'BusinessOpening.weekday opens closes',
      'BusinessWorkday.date opens closes',
      'ComplaintAgent.team agent active',
      'GoodwillPolicy.period budget approvalAbove maxPoints spent coupons',
      'GoodwillCouponWorth.type points',
      'GoodwillCredit.reasonCode requestedBy decidedBy',
      'GoodwillCreditEdge.cursor node',
      'GoodwillCreditConnection.edges nodes pageInfo',
      'ComplaintReportLine.key filed unsolved responseBreaches proposalBreaches responseP50 responseP90 resolutionP50 resolutionP90 scores averageScore goodwillPoints',
    ],
  },
  {
    because: 'both sides talk about it',
    who: { member: true, ...brand('complaints:write') },
    coordinates: ['Mutation.addComplaintMessage answerComplaint', 'ComplaintPayload.complaint userErrors'],
  },
  {
    because: 'only those who handle complaints move them on',
    who: brand('complaints:write'),
    coordinates: ['Mutation.moveComplaint updateComplaint'],
  },
  { because: 'only the member knows how content it is', who: { member: true }, coordinates: ['Mutation.rateComplaint'] },
  {
    because: 'points are given by people, never by systems',
    who: people('complaints:write'),
    coordinates: ['Mutation.grantGoodwill'],
  },
  {
    because: 'and approved by those who approve points',
    who: people('points:approve'),
    coordinates: ['Mutation.approveGoodwill declineGoodwill'],
  },
  {
    because: 'either of them sees what became of it',
    who: people('complaints:write', 'points:approve'),
    coordinates: ['GoodwillPayload.goodwill entries userErrors'],
  },
  {
    because: 'and what it is about',
    who: { member: true, ...brand('complaints:read', 'complaints:write', 'members:write', 'points:approve') },
    coordinates: ['GoodwillCredit.id points walletCode couponType status'],
  },
  {
    because: 'how complaints work is configured by people',
    who: people('program:write'),
    coordinates: [
      'Mutation.saveComplaintCategory saveBusinessCalendar saveComplaintTeam saveGoodwillPolicy',
      'SaveComplaintCategoryPayload.category userErrors',
      'SaveBusinessCalendarPayload.calendar userErrors',
      'SaveComplaintTeamPayload.agents userErrors',
      'SaveGoodwillPolicyPayload.policy userErrors',
    ],
  },
  {
    because: 'an event of a complaint is told only to who may read complaints; what it says is that of all events',
    who: { member: true, staff: ['stream:read'], server: ['stream:read'], partner: ['stream:read'], admin: true },
    coordinates: ['ComplaintUpdate.cursor type occurredAt member complaintStatus'],
  },
  {
    because: 'and the complaint itself is not for partners',
    who: readers,
    coordinates: ['ComplaintUpdate.complaint'],
  },
];
