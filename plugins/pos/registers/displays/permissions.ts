export const displayPermissions = {
  'display.read': 'See the customer displays of the registers',
  'display.edit': 'Pair customer displays with registers, and un-pair them'
}
