import { defineErrors } from 'stoa/plugin'

export const paymentsErrors = defineErrors('payments', {
  'account-is-given': {
    status: 409,
    message:
      'Every company has one account for payments by hand; change that one instead of adding another.'
  },
  'amount-differs': {
    status: 409,
    message:
      'The payment is of {amount}, not of {given} (minor units); what arrived must be what was asked for.'
  },
  'amount-not-taken': {
    status: 422,
    message:
      '{provider} {method} cannot take {amountMinor} (minor units) of {currency}: it has decimals the provider does not know, or is below its least or above its most. GET /api/v1/payments/methods?amountMinor= lists what can.'
  },
  'capture-not-possible': {
    status: 409,
    message:
      'Only an authorized payment can be captured, once, and in part only where the provider allows it.'
  },
  'confirmed-by-provider': {
    status: 409,
    message: 'This payment is settled by {provider} itself; no one confirms or rejects it by hand.'
  },
  'link-ended': {
    status: 404,
    message: 'This payment link is not valid, or not any more; ask the shop for a new one.'
  },
  'method-not-offered': {
    status: 422,
    message:
      'No account of this company offers {provider} {method} in this shop and currency; GET /api/v1/payments/methods lists what is offered.'
  },
  'proof-not-expected': {
    status: 409,
    message: 'This payment does not wait for a proof of transfer.'
  },
  'not-open': { status: 409, message: 'This payment is {state} already.' },
  'payment-known': { status: 409, message: 'There is a payment with this id already.' },
  'payout-not-possible': {
    status: 422,
    message: 'This account does not pay out; use an active account of a provider that does.'
  },
  'proofs-complete': {
    status: 409,
    message: 'The shop has {most} proofs of this payment already.'
  },
  'provider-refused': { status: 422, message: '{provider} refused: {message} ({code}).' },
  'provider-silent': { status: 424, message: '{provider} did not answer; try again in a moment.' },
  'refund-disputed': {
    status: 409,
    message:
      'The payer disputes this payment, and the bank holds its money: at most {left} (minor units) can be refunded. Answer the dispute at {provider}.'
  },
  'refund-is-the-providers': {
    status: 409,
    message: 'This refund is refunded by {provider} itself; no one confirms or rejects it by hand.'
  },
  'refund-not-open': { status: 409, message: 'This refund is {state} already.' },
  'refund-not-possible': {
    status: 409,
    message: 'This payment cannot be refunded like that: {why}.'
  },
  'refund-too-large': {
    status: 409,
    message: 'Of this payment at most {left} (minor units) can still be refunded.'
  },
  'webhook-forged': {
    status: 401,
    message:
      'This webhook is not believed ({reason}); check the secret of the account, and that nothing changes the body on its way.'
  },
  'webhook-unknown': {
    status: 404,
    message:
      "This webhook address is not valid, or not any more; the account's view shows the current one."
  }
})
