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

export const noteKinds = ['REFUSAL', 'SUPPLEMENT_REQUEST', 'SUPPLEMENT_RECORD', 'DECISION', 'WITHDRAWAL', 'RETURN'] as const
export type NoteKind = (typeof noteKinds)[number]

/** The desk's queues: saved questions with one obvious action each. */
export const queueNames = ['TO_RECEIVE', 'TO_START', 'IN_PROCESS', 'AWAITING', 'TO_CONFIRM', 'TO_RETURN', 'CLOSED'] as const
export type QueueName = (typeof queueNames)[number]
