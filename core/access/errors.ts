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
  'session-ended': { status: 401, says: 'This login was ended; log in again.' },
  'no-role': { status: 403, says: 'You hold no role in any company; ask the owner for one.' },
  'password-wrong': { status: 422, says: 'The old password is wrong.' },
  'email-taken': { status: 409, says: 'Another user of this tenant has the e-mail {email}; use that one or another address.' },
  'last-owner': { status: 409, says: 'This is the last active owner of the whole tenant; make somebody else an owner first.' },
  'grant-too-wide': { status: 403, says: 'You cannot give or take away what you do not hold there yourself: {permission} (role {role}).' },
  'user-out-of-reach': { status: 403, says: 'This user holds {permission}, which you do not hold there; ask somebody who does.' },
  'role-unknown': { status: 422, says: 'There is no role {role}; GET /api/v1/access/roles lists them.' },
  'role-name-taken': { status: 409, says: 'Another role is called {name}; choose another name.' },
  'role-fixed': { status: 409, says: 'The owner role holds everything and stays so; make a role of your own instead.' },
  'permission-unknown': { status: 422, says: 'No plugin declares the permission {permission}; GET /api/v1/access/permissions lists them.' },
  'password-weak': { status: 422, says: 'The password must have at least 12 characters and must not be a common one or contain your e-mail or company name.' }
})
