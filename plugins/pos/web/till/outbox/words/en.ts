export const words = {
  title: 'Sales to be sent',
  help: 'They are paid and kept on this device. They are sent as soon as the network is back; until then do not log out or clear this browser. Refunds and payments through a provider need the network.',
  none: 'Everything was sent.',
  sendNow: 'Send now',
  save: 'Save as a file'
}
export type WaitingWords = typeof words
