import { defineErrors } from '../core/primitives/errors.ts'

export const tenantErrors = defineErrors('tenants', {
  'sign-up-closed': {
    status: 403,
    message: 'Sign-up is closed on this instance; ask its operator for an account.'
  },
  'invitation-needed': {
    status: 403,
    message: 'Sign-up on this instance is by invitation only; send a valid, unused `invitation`.'
  },
  'sign-up-refused': {
    status: 422,
    message: 'The sign-up is invalid; `errors` names each field and what to change.'
  },
  'unknown-plugin': {
    status: 404,
    message: 'There is no plugin {plugin} on this instance; GET /api/v1/tenants/plugins lists them.'
  },
  'plugin-needed': {
    status: 409,
    message: 'The plugin {plugin} is required by {by}; switch that off first.'
  },
  'plugin-not-provisioned': {
    status: 503,
    message:
      'The plugin {plugin} could not be switched on because its setup failed. Nothing was changed; tell the operator, whose log has the reason, and try again later.'
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
      'This applies to the whole company; leave X-Shop-Id out, and use a role that is not limited to one shop.'
  },
  'shop-code-taken': {
    status: 409,
    message: 'Another shop of this company has the code {code}; choose another.'
  }
})
