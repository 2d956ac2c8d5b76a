export const ticketPermissions = {
  'ticket.read': 'See parked tickets',
  'ticket.edit': 'Park tickets, take them up, split and merge them, and discard one’s own',
  'ticket.discard': 'Discard anyone’s parked tickets'
}

/** Of whoever sells. */
export const ofSellers = ['ticket.read', 'ticket.edit']
