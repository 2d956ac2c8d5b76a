import { defineErrors } from 'stoa/plugin'

export const customerErrors = defineErrors('customers', {
  'customer-group-name-taken': {
    status: 409,
    message: 'Another customer group of this company has the name {name}; choose another.'
  },
  'customer-group-archived': {
    status: 409,
    message: 'The customer group {name} is archived; choose another, or restore it.'
  },
  'code-taken': {
    status: 409,
    message: 'Another customer of this company has the code {code}; choose another.'
  },
  merged: {
    status: 409,
    message: 'This customer became one with the customer {into}; change that one.'
  },
  'merged-elsewhere': {
    status: 409,
    message:
      'The customer {from} became one with the customer {into} already; merge that one instead.'
  },
  'merge-with-itself': {
    status: 422,
    message: 'A customer cannot be merged with itself; name another one as `from`.'
  },
  'both-have-accounts': {
    status: 409,
    message:
      'Both customers have an account in the web shop, and two log-ins do not become one; keep both customers.'
  },
  'account-stays': {
    status: 409,
    message:
      'The customer {from} has an account in the web shop, and the other one has none; keep the one with the account and merge the other into it.'
  },
  'exemption-ends-early': {
    status: 422,
    message:
      'The exemption would end on {until}, before its first day, {from}; check the two dates.'
  },
  'phone-invalid': {
    status: 422,
    message:
      'This is not a phone number, or is ambiguous; write it like {example}: with + and the country code, or with the `region` beside it that it is dialled from, e.g. GB.'
  },
  'unknown-group': {
    status: 422,
    message: 'There is no customer group named {name}; create it first, or leave the cell empty.'
  },
  'unknown-customer': {
    status: 422,
    message:
      'There is no customer with this id, or it was merged into another; leave the cell empty to add one.'
  },
  'several-match': {
    status: 422,
    message:
      'Several customers have this e-mail address or phone number; name the one by its id or its code.'
  }
})
