import { defineErrors } from 'stoa/plugin'

export const customerErrors = defineErrors('customers', {
  'code-taken': {
    status: 409,
    message: 'Another customer of this company has the code {code}; choose another.'
  },
  'phone-invalid': {
    status: 422,
    message:
      'This is not a phone number, or is ambiguous; write it like {example}: with + and the country code, or with the `region` beside it that it is dialled from, e.g. GB.'
  }
})
