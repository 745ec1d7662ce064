/** `limited`: it works, with less protection or room than it should have. */
export type CheckState = 'ok' | 'limited' | 'failing'
export type Check = { state: CheckState; detail?: string }
export type Health = { state: CheckState; checks: Record<'database' | 'migrations' | 'ledger' | 'listener' | 'disk', Check> }
