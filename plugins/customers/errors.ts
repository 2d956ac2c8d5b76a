import { defineErrors } from 'stoa/plugin'

export const customerErrors = defineErrors('customers', {
  'code-taken': { status: 409, says: 'Another customer of this company has the code {code}; choose another.' },
  'phone-invalid': { status: 422, says: 'This is no phone number; write it with + and the country code, e.g. +44 7700 900123, or name the `region` it is to be dialled from, e.g. GB.' }
})
