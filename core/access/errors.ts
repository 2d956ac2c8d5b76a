import { defineErrors } from '../errors.ts'

export const accessErrors = defineErrors('access', {
  'not-authenticated': { status: 401, says: 'Send a valid access token: Authorization: Bearer <token> (POST /api/v1/access/login gives one).' },
  'token-expired': { status: 401, says: 'The access token has expired; log in again or refresh it.' },
  'invalid-credentials': { status: 422, says: 'Tenant, e-mail or password is wrong.' },
  'account-disabled': { status: 403, says: 'This account is disabled; ask the owner of your company.' },
  'tenant-suspended': { status: 403, says: 'This tenant is suspended; ask the operator of the instance.' },
  forbidden: { status: 403, says: 'You lack the permission {permission} here; ask the owner of your company for a role that has it.' },
  'company-required': { status: 400, says: 'Say in which company you act with the header X-Company-Id; GET /api/v1/tenants/companies lists yours.' },
  'shop-required': { status: 400, says: 'Say in which shop you act with the header X-Shop-Id; GET /api/v1/tenants/shops lists yours.' },
  'user-header-refused': { status: 400, says: 'X-User-Id is not taken: the user is the one of the access token.' },
  'tenant-mismatch': { status: 401, says: 'The access token belongs to another tenant than the host you called.' },
  'refresh-token-invalid': { status: 401, says: 'The refresh token is unknown, used or expired; log in again.' },
  'password-weak': { status: 422, says: 'The password must have at least 12 characters and must not be a common one or contain your e-mail or company name.' }
})
