/**
 * The ten states of the national synchronisation code in its order (1 to 10), so that exchange needs no translation. `NEW` is what precedes the first event and is never stored.
 * Overdue is computed, never a state.
 */
export const dossierStates = [
  'SUBMITTED',
  'RECEIVED',
  'NOT_ACCEPTED',
  'IN_PROCESS',
  'AWAITING_SUPPLEMENT',
  'AWAITING_PAYMENT',
  'WITHDRAWN',
  'STOPPED',
  'DECIDED',
  'RETURNED',
] as const
export type DossierState = (typeof dossierStates)[number]

export const outcomes = ['GRANTED', 'REFUSED'] as const
export type Outcome = (typeof outcomes)[number]

export const resultMethods = ['COUNTER', 'ONLINE', 'POST'] as const
export type ResultMethod = (typeof resultMethods)[number]

export const partyRoles = ['OWNER', 'SUBMITTER', 'REPRESENTATIVE'] as const
export type PartyRole = (typeof partyRoles)[number]

export const noteKinds = [
  'REFUSAL',
  'CORRECTION_REQUEST',
  'CORRECTION_RECORD',
  'SUPPLEMENT_REQUEST',
  'SUPPLEMENT_RECORD',
  /** Why papers are asked for once more; for the office. */
  'SUPPLEMENT_REASON',
  'STOP',
  'APOLOGY',
  'APOLOGY_REJECTION',
  'FEE_WAIVER',
  'DECISION',
  'WITHDRAWAL',
  'RETURN',
  /** Why the reception was corrected. */
  'RECEPTION_CORRECTION',
  /** What the reception said before it was corrected; for the office. */
  'RECEPTION_BEFORE',
  /** Words from one step of the process to the next, and why a draft went back; for the office. */
  'STEP',
  'OPINION_CLOSED',
  'REVOCATION',
  /** A colleague's remark, for the office alone. */
  'PRIVATE',
] as const
export type NoteKind = (typeof noteKinds)[number]

/** The desk's queues, in the order of the work: saved questions with one obvious action each. */
export const queueNames = [
  'TO_RECEIVE',
  'TO_PASS_ON',
  'TO_ACKNOWLEDGE',
  'MINE',
  'UNASSIGNED',
  'TO_SIGN',
  'OPINIONS',
  'TO_CONFIRM',
  'TO_RETURN',
  'OVERDUE',
  'DUE_TODAY',
  'AT_RISK',
  'WAITING',
  'HELD',
  'CLOSED',
] as const
export type QueueName = (typeof queueNames)[number]

/** Why a paper must be brought or brought again. */
export const supplementReasons = ['MISSING', 'UNREADABLE', 'WRONG', 'EXPIRED', 'UNSIGNED', 'NOT_CERTIFIED', 'OTHER'] as const
export type SupplementReason = (typeof supplementReasons)[number]

/** What is asked of one paper. */
export type PaperAsk = { reason: SupplementReason; text: string }

/** Why an appointment cannot be kept; public figures count these and nothing else of an apology. */
export const delayReasons = ['OTHER_AGENCY', 'VERIFICATION', 'STAFFING', 'SYSTEM', 'WEATHER', 'OTHER'] as const
export type DelayReason = (typeof delayReasons)[number]

/** What a unit that was asked says. */
export const opinionStances = ['AGREED', 'NOT_AGREED', 'OTHER'] as const
export type OpinionStance = (typeof opinionStances)[number]

/** How money can be taken at a counter. */
export const counterMethods = ['CASH', 'TRANSFER'] as const

/** ONLINE: a payment provider took it, and its message recorded it. */
export const paymentMethods = [...counterMethods, 'ONLINE'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** What a correction of the reception may say otherwise. */
export const correctedFields = ['PROCEDURE', 'CASE', 'TERM', 'RESULT_METHOD', 'PAPERS', 'PEOPLE'] as const
export type CorrectedField = (typeof correctedFields)[number]
