export const devicePermissions = {
  'device.read': 'See the devices of the shops',
  'device.enrol': 'Make a browser a device of a shop',
  'device.edit': 'Rename and retire devices',
  'approval.decide': 'Approve what others may not do, where one may do it oneself'
}
