export const ratePermissions = {
  'rate.read': 'See the rates of foreign currencies',
  'rate.set': 'Set the rates at which foreign cash is taken'
}

/** What the roles that every tenant begins with hold of it. */
export const rateRoles = {
  seller: ['rate.read'],
  manager: ['rate.*'],
  accountant: ['rate.*']
}
