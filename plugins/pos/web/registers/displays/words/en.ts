const words = {
  title: 'Customer displays',
  help: 'Devices beside a till that show the customer what is rung up.',
  pair: 'Show on another device',
  register: 'Register',
  device: 'Device',
  unknownDevice: 'A device',
  lastSeen: 'Seen last',
  pairedAt: 'Paired',
  emptyTitle: 'No display yet',
  emptyHelp:
    'A tablet or screen beside the till shows lines, total and change. Nobody logs in at it.',
  unpair: 'Un-pair',
  unpairOne: (device: string, register: string) => `Un-pair ${device} of ${register}`,
  unpairTitle: (register: string) => `Un-pair a display of ${register}?`,
  unpairHelp: 'It goes dark at once. To show something again it has to be paired anew.',
  unpaired: 'The display is un-paired.',
  code: {
    help: 'Scan it with the other device, or open this address there and type the code:',
    qr: 'Address with the code, as a QR code',
    until: 'Good once, until',
    old: 'This code is too old.',
    again: 'New code',
    paired: 'The display is paired. It shows what this till shows.'
  }
}
export { words }
export type DisplaysWords = typeof words
