import { defineErrors } from '../primitives/errors.ts'

export const accessErrors = defineErrors('access', {
  'not-authenticated': {
    status: 401,
    message:
      'Send a valid access token: Authorization: Bearer <token> (POST /api/v1/access/login issues one).'
  },
  'token-expired': {
    status: 401,
    message: 'The access token has expired; log in again or refresh it.'
  },
  'invalid-credentials': { status: 422, message: 'Tenant, e-mail or password is wrong.' },
  'foreign-page': {
    status: 403,
    message:
      "Only this instance's own pages may call this; from elsewhere use POST /api/v1/access/login."
  },
  'account-disabled': {
    status: 403,
    message: 'This account is disabled; ask the owner of your company.'
  },
  'tenant-suspended': {
    status: 403,
    message: 'This tenant is suspended; ask the operator of the instance.'
  },
  forbidden: {
    status: 403,
    message:
      'You lack the permission {permission} here; ask the owner of your company for a role that has it.'
  },
  'row-forbidden': {
    status: 403,
    message:
      'Your role grants {permission} for certain records only, and not for this {kind}; ask the owner of your company.'
  },
  'rows-not-judged': {
    status: 403,
    message:
      'Your role grants {permission} for certain records only, and {useCase} cannot apply that restriction; ask the owner of your company for the unrestricted permission.'
  },
  'held-in-shop-only': {
    status: 403,
    message:
      'You have {permission} for one shop only, and this belongs to the whole company; ask someone who has it for the company.'
  },
  'company-required': {
    status: 400,
    message:
      'Choose a company with the header X-Company-Id; GET /api/v1/tenants/companies lists yours.'
  },
  'shop-required': {
    status: 400,
    message: 'Choose a shop with the header X-Shop-Id; GET /api/v1/tenants/shops lists yours.'
  },
  'api-key-invalid': {
    status: 401,
    message:
      'The API key is unknown, revoked or expired; create a new one with POST /api/v1/access/keys.'
  },
  'api-key-not-enough': {
    status: 403,
    message: 'API keys cannot do this; log in with POST /api/v1/access/login.'
  },
  'key-expiry-past': {
    status: 422,
    message: 'The expiry of the key is in the past; choose a later time, or none.'
  },
  'user-header-refused': {
    status: 400,
    message: 'X-User-Id is not accepted: the user is taken from the access token.'
  },
  'tenant-mismatch': {
    status: 401,
    message: 'The access token belongs to another tenant than the host you called.'
  },
  'refresh-token-invalid': {
    status: 401,
    message: 'The refresh token is unknown, used or expired; log in again.'
  },
  'session-ended': { status: 401, message: 'This login was ended; log in again.' },
  'no-role': { status: 403, message: 'You have no role in any company; ask the owner for one.' },
  'password-wrong': { status: 422, message: 'The old password is wrong.' },
  'email-taken': {
    status: 409,
    message: 'Another user of this tenant has the e-mail {email}; use that one or another address.'
  },
  'email-look-alike': {
    status: 422,
    message:
      'The e-mail {email} mixes scripts, so it could be mistaken for another address; use letters of one script.'
  },
  'last-owner': {
    status: 409,
    message: 'This is the last active owner of the whole tenant; make someone else an owner first.'
  },
  'grant-too-wide': {
    status: 403,
    message:
      'You cannot grant or revoke what you do not have there yourself: {permission} (role {role}).'
  },
  'own-grants': {
    status: 403,
    message: 'You cannot change your own roles; ask someone else who may assign roles.'
  },
  'user-out-of-reach': {
    status: 403,
    message: 'This user has {permission}, which you do not have there; ask someone who does.'
  },
  'role-unknown': {
    status: 422,
    message: 'There is no role {role}; GET /api/v1/access/roles lists them.'
  },
  'role-name-taken': {
    status: 409,
    message: 'Another role is called {name}; choose another name.'
  },
  'role-fixed': {
    status: 409,
    message:
      'The owner role includes every permission and cannot be changed; create a role of your own instead.'
  },
  'role-built-in': {
    status: 409,
    message:
      'The role {role} came with the plugins: change what it allows, or leave it unassigned; it cannot be deleted.'
  },
  'role-held': {
    status: 409,
    message: 'The role {role} is still assigned to {holders} users; take it from them first.'
  },
  'nothing-offered': {
    status: 409,
    message:
      'The role {role} has every permission of its template, or each offer was already decided.'
  },
  'permission-unknown': {
    status: 422,
    message:
      'No plugin declares the permission {permission}; GET /api/v1/access/permissions lists them.'
  },
  'condition-not-judged': {
    status: 422,
    message:
      'A rule on {rule} covers {permission}, which does not support conditions; remove the conditions.'
  },
  'condition-field-unknown': {
    status: 422,
    message: 'A condition on {permission} cannot name {field}; it may name {fields}.'
  },
  'condition-type-wrong': {
    status: 422,
    message: 'A condition on {field} of {permission} must be compared with {expected}.'
  },
  'asker-may-not': {
    status: 403,
    message: 'The user who requested this no longer has the permission {permission}.'
  },
  'list-view-name-taken': {
    status: 409,
    message: 'You have a view called {name} of this list already; choose another name.'
  },
  'too-many-list-views': {
    status: 409,
    message: 'You have {most} saved views here, and there is no room for more; delete one first.'
  },
  'not-approvable': {
    status: 422,
    message: 'No one can lend {permission} to {operation}; ask for a role that has it.'
  },
  'approval-not-needed': {
    status: 409,
    message: 'You have the permission {permission} yourself; send the request without an approval.'
  },
  'own-approval': {
    status: 403,
    message: 'You cannot approve what you asked for; ask someone else.'
  },
  'approval-decided': {
    status: 409,
    message: 'This was decided already, or its time is over; look at the list again.'
  },
  'approval-unknown': {
    status: 422,
    message: 'You asked for no such approval; ask with POST /api/v1/access/approvals.'
  },
  'approval-not-given': {
    status: 409,
    message: 'The approval is {state}; send the request again once it is approved, or ask anew.'
  },
  'approval-used': {
    status: 409,
    message: 'The approval was used already; it is good for one request. Ask for another one.'
  },
  'approval-expired': {
    status: 409,
    message: 'The approval was not used within ten minutes; ask for another one.'
  },
  'approval-of-another-request': {
    status: 422,
    message: 'The approval is for another request; send exactly what was approved, or ask anew.'
  },
  'approval-withdrawn': {
    status: 403,
    message: 'Who approved no longer has the permission {permission} here; ask someone who does.'
  },
  'pin-not-enough': {
    status: 403,
    message: 'Whoever logged in by PIN cannot do this; log in with your password.'
  },
  'pin-wrong': {
    status: 422,
    message: 'The PIN is wrong; type it again, or log in with the password.'
  },
  'pin-locked': {
    status: 403,
    message:
      'The PIN was typed wrong too often and is locked; log in once with your password to unlock it.'
  },
  'pin-weak': {
    status: 422,
    message:
      'This PIN is easily guessed; choose 4 to 8 digits that are no run, no repetition and no year.'
  },
  'pin-not-for-device': {
    status: 403,
    message: 'This person cannot log in by PIN at this device; log in with e-mail and password.'
  },
  'device-unknown': {
    status: 404,
    message:
      'This browser is no device of a shop, or not any more; enrol it with POST /api/v1/access/devices.'
  },
  'device-retired': {
    status: 409,
    message: 'The device {code} is retired and does not change any more; enrol its browser again.'
  },
  'password-weak': {
    status: 422,
    message:
      'The password must have at least 12 characters and must not be a common one or contain your e-mail or company name.'
  }
})
