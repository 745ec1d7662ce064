import { caseRoles, type Role, type StaffViewer } from '@/lib/auth/roles'
import { type QueueName, queueNames } from './types'

const working = ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'] as const satisfies readonly Role[]

/** Whose work a queue is: the roles of which one must be held in the unit that the queue is of. */
export const queueRoles: Record<QueueName, readonly Role[]> = {
  TO_RECEIVE: ['RECEPTIONIST'],
  TO_PASS_ON: ['RECEPTIONIST'],
  TO_ACKNOWLEDGE: working,
  MINE: working,
  UNASSIGNED: ['SPECIALIST', 'UNIT_HEAD', 'LEADER'],
  TO_SIGN: ['UNIT_HEAD', 'LEADER', 'REGISTRY'],
  OPINIONS: ['SPECIALIST', 'UNIT_HEAD', 'LEADER'],
  TO_CONFIRM: ['RECEPTIONIST'],
  TO_RETURN: ['RECEPTIONIST'],
  OVERDUE: caseRoles,
  DUE_TODAY: caseRoles,
  AT_RISK: caseRoles,
  WAITING: caseRoles,
  HELD: caseRoles,
  CLOSED: caseRoles,
}

/** The queues of an officer, by the roles held anywhere. */
export function queuesOf(viewer: StaffViewer): QueueName[] {
  return queueNames.filter((queue) => viewer.assignments.some(({ role }) => queueRoles[queue].includes(role)))
}
