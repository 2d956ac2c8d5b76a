import type { Connection, Message } from '../console.tsx'

const words = {
  title: 'WhatsApp',
  about: 'Receipts and news of orders go out from your own number.',
  link: 'Link a phone',
  linkAnother: 'Link another phone',
  noneTitle: 'No phone is linked',
  noneHelp: 'Link the shop’s phone: notices then go out from its number. It takes a minute.',
  noneAsk: 'Whoever manages WhatsApp here can link one.',
  states: {
    connecting: 'Connecting',
    pairing: 'Waiting for the phone',
    qr_expired: 'Not scanned in time',
    connected: 'Connected',
    degraded: 'Unsteady',
    needs_relink: 'To be linked again',
    replaced: 'In use elsewhere',
    logged_out: 'Logged out on the phone',
    banned: 'Banned by WhatsApp',
    outdated: 'Refused as outdated',
    ending: 'Disconnecting',
    ended: 'Disconnected'
  } as Record<Connection['state'], string>,
  stateHelp: {
    qr_expired: 'Get a new code and scan it within a minute.',
    degraded: 'The line broke many times and rests for a quarter of an hour. Look at the network.',
    needs_relink: 'WhatsApp no longer takes this link. Link the phone again.',
    replaced: 'Another program uses the same link. Stop it, then start again.',
    logged_out: 'The phone removed this device. Link it again.',
    banned: 'WhatsApp says why in the app on the phone.',
    outdated: 'Whoever runs this server has to update it.'
  } as Partial<Record<Connection['state'], string>>,
  since: 'since',
  restart: 'Start again',
  disconnect: 'Disconnect',
  disconnectAsk: (phone: string) => `Disconnect ${phone}?`,
  removeAsk: (name: string) => `Remove “${name}”?`,
  remove: 'Remove',
  disconnectHelp:
    'The phone is unlinked and its keys are deleted. Messages that wait go out when a phone is linked again.',
  ending: (phone: string) => `${phone} is being disconnected.`,
  restricted: 'WhatsApp lets this number write to nobody new until',
  qr: 'Code to scan with WhatsApp',
  fresh: (seconds: number) => (seconds === 0 ? 'A new code comes' : `A new code in ${seconds} s`),
  scanSteps: [
    'Open WhatsApp on the shop’s phone.',
    'Tap Settings, Linked devices, Link a device.',
    'Hold the phone to the code. This page follows by itself.'
  ],
  typeSteps: [
    'Open WhatsApp on the shop’s phone.',
    'Tap Settings, Linked devices, Link with phone number.',
    'Type the code. This page follows by itself.'
  ],
  keep: 'The phone may be off afterwards; open WhatsApp on it once in 14 days.',
  byPhone: 'No camera? Link with the phone number',
  byQr: 'Scan a code instead',
  number: 'Phone number',
  numberHelp: 'With + and the country code.',
  getCode: 'Get a code',
  code: 'Code to type on the phone',
  codeFor: 'For',
  goodToKnow: 'Good to know',
  facts: [
    'Only customers who agreed are written to. Each can end it with STOP, and begin again with START.',
    'Messages leave one after the other, at the pace a person writes, and to few new people a day.',
    'This link is not an official one: WhatsApp may restrict or ban a number for it. Say so to whose phone it is.'
  ],
  latest: 'Last messages',
  all: 'All',
  messages: 'Messages',
  message: 'Message',
  write: 'Write a message',
  search: 'Text or number',
  state: 'State',
  kind: 'Kind',
  kinds: { 'order-notice': 'Receipt', notice: 'Notice', text: 'Written by hand' } as Record<
    Message['kind'],
    string
  >,
  messageStates: {
    queued: 'Waiting',
    sent: 'Sent',
    delivered: 'Delivered',
    read: 'Read',
    failed: 'Failed'
  } as Record<Message['state'], string>,
  steps: {
    queued: 'Written',
    sent: 'WhatsApp has it',
    delivered: 'On the phone',
    read: 'Read',
    failed: 'Failed'
  } as Record<Message['state'], string>,
  columns: { to: 'To', text: 'Text', at: 'When', state: 'State' },
  nothing: 'No message fits',
  nothingHelp: 'Try a part of the text, or the last digits of the number.',
  clear: 'Clear search and filters',
  emptyTitle: 'Nothing written yet',
  emptyHelp: 'Receipts, news of orders and what you write by hand stand here.',
  way: 'Progress',
  customer: 'Customer',
  attempts: 'Attempts',
  allToThem: 'All messages to them',
  again: 'Send again',
  againAsk: (who: string) => `Send it again to ${who}?`,
  againHelp: 'The same text goes out as a new message, if they still agree to it.',
  againTwice: 'It may have arrived all the same: they could get it twice.',
  queuedAgain: (who: string) => `The message to ${who} goes out again.`,
  sentAgain: 'It was sent again as a new message.',
  waits: {
    connection: 'Waits for a phone to be linked and connected.',
    'first-contacts': 'Waits: WhatsApp limits messages to new people for now.',
    turn: 'Waits for its turn.'
  },
  toConnections: 'To the connection',
  send: 'Send',
  toHelp: 'A customer’s name, or a number with + and the country code.',
  consent: 'This person agreed to get messages on WhatsApp',
  noCustomer: 'No customer of that name.',
  noPhone: 'No phone number',
  noConsent: 'Has not agreed',
  queuedFor: (who: string) => `The message to ${who} is waiting to go out.`
}
export { words }
export type WhatsAppWords = typeof words
