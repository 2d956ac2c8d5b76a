const words = {
  title: 'Registers',
  lead: 'Where sales are rung up, and who is there now.',
  printerHost: 'Receipt printer in the network',
  printerHelp:
    'Its address, e.g. 192.168.1.50; empty: none. The server prints on it, where its operator allows that network.',
  printerPort: 'Port',
  printerWidth: 'Paper',
  printerDrawn: 'Print letters as pictures',
  name: 'Name',
  nameHelp: 'As it stands on receipts and in lists.',
  shop: 'Shop',
  state: 'State',
  here: 'There now',
  noOne: 'No one',
  since: 'since',
  ofWeb: 'Orders made elsewhere',
  open: 'Open',
  closed: 'Closed',
  add: 'Add register',
  added: (name: string) => `${name} is there. It can be chosen at the till.`,
  change: 'Change',
  changeOne: (name: string) => `Change ${name}`,
  isOpen: 'Sales can be rung up here',
  isOpenHelp: 'A closed register keeps its sales. It can be opened again.',
  needsSession: 'It is opened with a float before it sells',
  needsSessionHelp: 'For a register with a cash drawer, where the shop’s settings ask for it.',
  needed: 'Give it a name.',
  emptyTitle: 'No register yet',
  emptyHelp: 'A shop sells at a register. Add one to begin.'
}
export { words }
export type RegisterWords = typeof words
