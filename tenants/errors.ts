import { defineErrors } from '../core/primitives/errors.ts'

export const tenantErrors = defineErrors('tenants', {
  'sign-up-closed': {
    status: 403,
    message: 'This instance takes no sign-ups; ask its operator for an account.'
  },
  'invitation-needed': {
    status: 403,
    message: 'This instance takes sign-ups by invitation only; send a valid, unused `invitation`.'
  },
  'sign-up-refused': {
    status: 422,
    message: 'The sign-up cannot be carried out as it is; `errors` names each field and the fix.'
  },
  'unknown-plugin': {
    status: 404,
    message: 'There is no plugin {plugin} on this instance; GET /api/v1/tenants/plugins lists them.'
  },
  'plugin-needed': {
    status: 409,
    message: 'The plugin {plugin} is needed by {by}; switch that off first.'
  },
  'plugin-not-provisioned': {
    status: 503,
    message:
      'The plugin {plugin} could not be switched on: its own preparations failed. Nothing was changed; tell the operator, whose log says why, and try again later.'
  },
  'unknown-setting': {
    status: 404,
    message: 'The plugin {plugin} has no setting {key}; GET /api/v1/tenants/settings lists them.'
  },
  'setting-level': {
    status: 422,
    message: 'The setting {key} can be set for a {level} or above, not below.'
  },
  'company-wide': {
    status: 409,
    message:
      'This is done for the whole company; act in it without X-Shop-Id, by a grant that is not of one shop alone.'
  },
  'shop-code-taken': {
    status: 409,
    message: 'Another shop of this company has the code {code}; choose another.'
  }
})
