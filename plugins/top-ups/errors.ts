import { defineErrors } from 'stoa/plugin'

export const topUpErrors = defineErrors('top-ups', {
  'no-account': {
    status: 422,
    message:
      'This company has no account at a provider of top-ups, or it is switched off; have one entered under Top-up account in the console.'
  },
  'no-product': {
    status: 422,
    message:
      'No product is chosen that top-ups are rung up as, or it is not on sale; have one chosen under Top-up account in the console.'
  },
  'secret-missing': {
    status: 422,
    message: 'This company has no account yet; send its clientSecret along with the clientId.'
  },
  'product-not-fit': {
    status: 422,
    message:
      'The product {sku} cannot be a top-up: choose a service, sold by the piece, whose price is asked at the till.'
  },
  'phone-invalid': {
    status: 422,
    message: '{phone} is no phone number of {country}; write it as it is dialled there, or with +.'
  },
  'country-unknown': {
    status: 422,
    message: 'No numbers are dialled from {country}; send an ISO 3166-1 code such as MX.'
  },
  'operator-unknown': {
    status: 422,
    message: 'The operator {operatorId} was not found before; ask for the number once more.'
  },
  'none-found': {
    status: 422,
    message:
      'No operator of this number takes top-ups in {currency}; check the number and its country.'
  },
  'amount-not-sold': {
    status: 422,
    message: '{operator} takes no {amountMinor}; choose one of its amounts.'
  },
  'lines-differ': {
    status: 422,
    message:
      'The top-ups of this sale and its lines of {sku} differ; take off what is too much, or choose the top-up once more.'
  },
  'still-pending': {
    status: 409,
    message:
      'A top-up of this sale is still under way; wait until it is known whether it went through.'
  },
  delivered: {
    status: 409,
    message:
      'A top-up of this sale is on the phone already and cannot be taken back; refund what else is on the receipt instead.'
  },
  'not-failed': {
    status: 409,
    message: 'This top-up is {state}; only one that failed is tried again.'
  },
  'known-there': {
    status: 409,
    message:
      'The provider knows this top-up and says that it failed; give the money back and sell another one.'
  },
  returned: {
    status: 409,
    message: 'The money of this sale went back; sell the top-up anew instead of trying again.'
  },
  'provider-refused': {
    status: 422,
    message: 'The provider of top-ups refused: {message} ({code}).'
  },
  'provider-silent': {
    status: 424,
    message: 'The provider of top-ups did not answer; try again in a moment.'
  },
  'table-too-long': {
    status: 422,
    message: 'A table holds at most {most} top-ups; filter the list first.'
  }
})
