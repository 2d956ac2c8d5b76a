import { words as picture } from '../../customer-display/words/en.ts'

const words = {
  picture,
  pair: {
    title: 'Pair this display',
    help: 'At the till, open “Printer” and choose “Show on another device”. Scan the QR code with this device, or type the code.',
    code: 'Code from the till',
    go: 'Pair',
    wrong: 'No till shows this code, or it is used or too old. Ask for a new one at the till.',
    full: 'This register has too many displays. Un-pair one of them in the console first.',
    away: 'Stoa cannot be reached. Is this device in the network?',
    language: 'Language'
  },
  connecting: 'Connecting…',
  offline: 'Waiting for the network…',
  away: 'One moment, please.',
  closed: 'This till is closed right now.',
  unpaired: 'This display is not paired with a till any more.',
  removed: 'The register of this display is closed permanently.',
  paused: 'There is nothing to show here at the moment.',
  again: 'Pair it again'
}
export { words }
export type DisplayFaceWords = typeof words
