import type { Role } from '@/lib/auth/roles'

/**
 * What finishes a step. RECEIVE: the desk passes the dossier on. APPRAISE: the work itself; it ends with the result, or with its draft where others approve
 * and sign. FORWARD: anything else that ends by passing on. APPROVE, SIGN, NUMBER: what is done to a draft.
 */
export const stepKinds = ['RECEIVE', 'APPRAISE', 'FORWARD', 'APPROVE', 'SIGN', 'NUMBER'] as const
export type StepKind = (typeof stepKinds)[number]

/** Roles that may hold a step. */
export const stepRoles = ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'] as const satisfies readonly Role[]
export type StepRole = (typeof stepRoles)[number]

/** What must be there, beside the step's own work, before a dossier goes on: a fee that was paid or waived; a file of the draft; an opinion asked for and given, or no longer waited for. */
export const stepNeeds = ['FEE', 'FILE', 'OPINION'] as const
export type StepNeed = (typeof stepNeeds)[number]

/** One step of a unit's internal process. */
export type WorkflowStep = {
  name: string
  kind: StepKind
  role: StepRole
  /** RECEIVING: the desk that received. DECIDING: the unit that decides there (`Offering.decidedById`). Else the id of a unit. */
  unit: 'RECEIVING' | 'DECIDING' | (string & {})
  /** In the unit of the process's term; days may be halves. */
  amount: number
  needs: readonly StepNeed[]
}
