/** What a provider says about one payment, once its signature is proved. */
export type PaymentMessage = {
  /** The id that the payment was started with. */
  paymentId: string
  /** The provider's own number of the transaction. */
  transactionId: string
  /** Whole đồng. */
  amount: number
  paid: boolean
}

/**
 * RECORDED, REPEATED and FAILED are in order. With WRONG_AMOUNT and NOT_WAITING money has arrived that the office must look after; the others are nobody's payment.
 */
export const callbackOutcomes = [
  'RECORDED',
  'REPEATED',
  'FAILED',
  'WRONG_AMOUNT',
  'NOT_WAITING',
  'UNKNOWN_PAYMENT',
  'WRONG_SIGNATURE',
] as const
export type CallbackOutcome = (typeof callbackOutcomes)[number]

/** Outcomes after which money is there and the dossier does not know it. */
export const paymentProblems = ['WRONG_AMOUNT', 'NOT_WAITING'] as const satisfies readonly CallbackOutcome[]
export type PaymentProblem = (typeof paymentProblems)[number]

export type StartedPayment = {
  id: string
  /** Whole đồng. */
  amount: number
  /** Dossier code or request id. Never a name. */
  purpose: string
  /** Where the person comes back to, paid or not. */
  returnUrl: string
  /** Where the provider sends its signed message. */
  callbackUrl: string
}

/** One payment service. Its module reads its own keys, talks its own protocol, and decides nothing about dossiers. */
export type PaymentProvider = {
  id: string
  /** As people know it. */
  name: string
  /** Announces a payment and answers the address at which the person pays. */
  start: (payment: StartedPayment) => Promise<{ url: string }>
  /** Reads a message. Null: it is not signed by the provider, or says nothing that can be understood. */
  read: (message: { body: string; headers: Headers }) => PaymentMessage | null
  /** What this provider wants to hear. After anything but its own wrong signature it must not send the same again for ever. */
  answer: (outcome: CallbackOutcome) => { status: number; contentType: string; body: string }
}
