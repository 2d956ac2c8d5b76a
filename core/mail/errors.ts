import { defineErrors } from '../primitives/errors.ts'

export const mailErrors = defineErrors('mail', {
  'not-failed': { status: 409, message: 'This mail is {state}; only a failed one is sent again.' },
  'text-not-kept': {
    status: 409,
    message:
      'The text of this mail was confidential and is kept no longer; ask for a new one where {template} comes from.'
  }
})
