import './complaints.messages.js';
import { ComplaintFieldsResolver } from './complaint-fields.resolver.js';
import { ComplaintResolver } from './complaints.resolver.js';
import { GoodwillResolver } from './goodwill.resolver.js';
import { GoodwillCouponResolver } from './goodwill-coupon.resolver.js';
import { ComplaintReportResolver } from './report.resolver.js';
import { ComplaintSettingsResolver } from './settings.resolver.js';

export { roundTheClock } from './business-hours.js';
export { ChangeComplaints } from './change-complaints.js';
export { ComplaintReader } from './complaint-reader.js';
export type { ComplaintRecord } from './complaint-record.js';
export { ComplaintStatusEnum } from './complaints.enums.js';
export { ComplaintType } from './complaints.types.js';
export { eraseComplaintTexts } from './erase-texts.js';
export { chainOf, type Escalation, escalate, nextLook } from './escalation.js';
export { FileComplaint } from './file-complaint.js';
export { goodwillPart } from './goodwill-part.js';
export { Handling, tierOf } from './handling.js';
export { keepComplaints } from './keep-complaints.js';
export { raiseComplaints } from './raise-complaints.js';
export type { ComplaintPayload } from './record-changes.js';
export { SaveSettings } from './save-settings.js';
export { allowanceOf, severities } from './severity.js';
export type { ComplaintStatus } from './states.js';
export { type Attachment, attachmentTypes, checkAttachments } from './texts.js';
export { meet, startTimer, type Timer } from './timer.js';
export {
  ComplaintFieldsResolver,
  ComplaintReportResolver,
  ComplaintResolver,
  ComplaintSettingsResolver,
  GoodwillCouponResolver,
  GoodwillResolver,
};

/** What the schema is built of. */
export const complaintResolvers = [
  ComplaintResolver,
  ComplaintFieldsResolver,
  ComplaintSettingsResolver,
  GoodwillResolver,
  GoodwillCouponResolver,
  ComplaintReportResolver,
] as const;
