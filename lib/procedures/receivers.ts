import type { Desk } from '@/lib/units/types'
import type { FeeUnit } from './fees-due'

/** A unit that receives a procedure, with what is local to it today. */
export type Receiver = Desk &
  FeeUnit & {
    /** The decision by which the unit counts as especially difficult. */
    difficultBy?: string
  }
