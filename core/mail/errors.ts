import { defineErrors } from '../primitives/errors.ts'

export const mailErrors = defineErrors('mail', {
  'not-failed': { status: 409, message: 'This mail is {state}; only failed mails can be resent.' },
  'text-not-kept': {
    status: 409,
    message:
      'The text of this mail was confidential and is no longer stored; request a new one where {template} comes from.'
  }
})
