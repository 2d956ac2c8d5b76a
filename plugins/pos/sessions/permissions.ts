export const sessionPermissions = {
  'session.read': 'See register sessions, their reports and cash movements',
  'session.open': 'Open, take over, count and close a register',
  'session.move-cash': 'Put cash into a drawer and take it out',
  'session.expected': 'See what should be in a drawer before it is counted',
  'session.approve': 'Approve differences of a count'
}

/** What a role template holds of it: a cashier counts blind. */
export const sessionRoles = {
  cashier: ['session.read', 'session.open', 'session.move-cash'],
  accountant: ['session.read', 'session.expected'],
  'sales-agent': ['session.read', 'session.open']
}
