const words = {
  title: 'Devices',
  help: 'Browsers that stand in a shop. Receipts made on a device carry its code.',
  code: 'Code',
  name: 'Name',
  shop: 'Shop',
  lastSeen: 'Last seen',
  enrolled: 'Enrolled',
  state: 'State',
  states: { active: 'In use', retired: 'Retired' },
  rename: 'Rename',
  renameOne: (code: string) => `Rename ${code}`,
  nameHelp: 'Such as “Counter” or “Tablet 2”.',
  needed: 'This is needed.',
  retire: 'Retire',
  retireOne: (code: string) => `Retire ${code}`,
  retireTitle: (code: string, name: string) => `Retire ${code}, ${name}?`,
  retireHelp:
    'The browser is no device of the shop from now on, and whoever logged in on it by PIN is logged out. Its code is never used again. This cannot be undone.',
  retired: (code: string) => `${code} is retired.`,
  emptyTitle: 'No devices yet',
  emptyHelp: 'Open the till in the browser of the counter and choose “Enrol this device” there.',
  toTill: 'To the till'
}
export { words }
export type DeviceWords = typeof words
