import { defineErrors } from 'stoa/plugin'

export const paymentsErrors = defineErrors('payments', {
  'account-is-given': {
    status: 409,
    message:
      'Every company has one account for manual payments; change that one instead of adding another.'
  },
  'amount-differs': {
    status: 409,
    message:
      'The payment is for {requestedMinor}, not {receivedMinor}; the amount received must equal the amount requested.'
  },
  'amount-not-taken': {
    status: 422,
    message:
      '{provider} {method} cannot take {amountMinor}: it has decimals the provider does not support, or is below its minimum or above its maximum. GET /api/v1/payments/methods?amountMinor= lists what can; the setting payments.amountRounding rounds what has such decimals.'
  },
  'capture-not-possible': {
    status: 409,
    message:
      'Only an authorized payment can be captured, once, and in part only where the provider allows it.'
  },
  'confirmed-by-provider': {
    status: 409,
    message: 'This payment is settled by {provider}; it cannot be confirmed or rejected manually.'
  },
  'difference-not-open': {
    status: 409,
    message: 'This payment agrees with its provider, or the difference is resolved already.'
  },
  'link-ended': {
    status: 404,
    message: 'This payment link is invalid or has ended; ask the shop for a new one.'
  },
  'method-not-offered': {
    status: 422,
    message:
      'No account of this company offers {provider} {method} in this shop and currency; GET /api/v1/payments/methods lists what is offered.'
  },
  'proof-not-expected': {
    status: 409,
    message: 'This payment does not expect a proof of transfer.'
  },
  'not-open': { status: 409, message: 'This payment is {state} already.' },
  'payment-known': { status: 409, message: 'A payment with this id exists already.' },
  'payout-not-possible': {
    status: 422,
    message: 'This account does not pay out; use an active account of a provider that does.'
  },
  'proofs-complete': {
    status: 409,
    message: 'This payment already has {most} proofs, the most it can have.'
  },
  'provider-refused': { status: 422, message: '{provider} refused: {message} ({code}).' },
  'provider-silent': { status: 424, message: '{provider} did not answer; try again in a moment.' },
  'refund-disputed': {
    status: 409,
    message:
      'The payer disputes this payment, and the bank holds its money: at most {leftMinor} can be refunded. Answer the dispute at {provider}.'
  },
  'refund-is-the-providers': {
    status: 409,
    message: 'This refund is made by {provider}; it cannot be confirmed or rejected manually.'
  },
  'refund-not-open': { status: 409, message: 'This refund is {state} already.' },
  'refund-not-possible': {
    status: 409,
    message: 'This payment cannot be refunded like that: {why}.'
  },
  'refund-not-in-steps': {
    status: 422,
    message: '{provider} cannot give back {amountMinor}: use a multiple of {stepMinor}.'
  },
  'refund-too-large': {
    status: 409,
    message: 'Of this payment at most {leftMinor} can still be refunded.'
  },
  'webhook-forged': {
    status: 401,
    message:
      'The webhook could not be verified ({reason}); check the secret of the account, and that nothing changes the body in transit.'
  },
  'webhook-unknown': {
    status: 404,
    message: 'This webhook address is invalid or was replaced; the account shows the current one.'
  }
})
