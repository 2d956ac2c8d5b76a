/** What a remark is about, as texts: amounts are written out. */
export interface Said {
  line: string
  name: string
  sold: string
  now: string
  permission: string
  limit: string
  at: string
  left: string
}
type Sentence = (said: Said) => string

const words = {
  title: 'Sales from off line',
  all: 'All sales from off line',
  device: 'Device, e.g. K7',
  nothing: 'No sale fits',
  nothingHelp: 'Try another state, or another device.',
  clear: 'Clear search and filters',
  emptyTitle: 'Nothing was sold off line',
  emptyHelp: 'What a till rings up without a network stands here once the till has sent it.',
  views: { all: 'All', waiting: 'To look at' },
  state: 'State',
  states: { posted: 'Posted', parked: 'Parked', dismissed: 'Dismissed' },
  remarked: (count: number) => (count === 1 ? '1 remark' : `${count} remarks`),
  looked: 'Looked at',
  lookedAt: { true: 'Yes', false: 'Not yet' },
  shop: 'Shop',
  register: 'Register',
  reference: 'Reference',
  when: 'Rung up',
  received: 'Received',
  cashier: 'Cashier',
  sentBy: 'Sent by',
  total: 'Total',
  sale: 'Sale',
  about: 'About it',
  remarks: 'Remarks',
  noRemarks: 'It was posted as the till rang it up; nothing differs.',
  whyParked: 'Why it was parked',
  dismissedFor: 'Dismissed because',
  content: 'What the till sent',
  contentHelp: 'Kept as it came; nothing of it changes.',
  quantity: 'Qty',
  paid: 'Paid with',
  change: 'Change',
  seen: 'Mark as looked at',
  seenDone: (reference: string) => `${reference} is marked as looked at.`,
  post: 'Post it',
  postTitle: (reference: string) => `Post ${reference}?`,
  postHelp: 'It becomes a sale with its number, at the prices the customer paid.',
  postDone: (number: string) => `Posted as ${number}.`,
  asAnother: 'Post as another sale',
  asAnotherHelp:
    'Another sale has this reference or id already. This one is posted beside it, under a reference of its own.',
  instead: (name: string) => `Book “${name}” as`,
  insteadHelp: 'Search by name or code, then choose.',
  chosen: (name: string) => `Booked as ${name}`,
  dismiss: 'Dismiss',
  dismissTitle: (reference: string) => `Dismiss ${reference}?`,
  dismissHelp: 'It does not become a sale. What the till sent is kept, with your reason.',
  reason: 'Reason',
  dismissDone: (reference: string) => `${reference} is dismissed.`,
  needsPerson: 'Sold off line',
  waiting: (count: number) =>
    count === 1 ? '1 sale from off line to look at' : `${count} sales from off line to look at`,
  ofSale: 'Rung up off line',
  ofSaleSent: 'Sent',
  open: 'Open it',
  sentences: {
    'price-differs': ({ name, sold, now }) =>
      `${name} was sold for ${sold}; the catalogue says ${now}.`,
    'scale-code-differs': ({ name, sold, now }) =>
      `The label of ${name} was read as ${sold}; by the settings it is ${now || 'not readable'} now.`,
    'name-differs': ({ name, now }) => `${name} is called ${now} in the catalogue.`,
    'tax-differs': ({ name, sold, now }) =>
      `${name} was taxed ${sold || 'nothing'}; the catalogue says ${now || 'nothing'}.`,
    'variant-inactive': ({ name }) => `${name} is no longer on sale.`,
    'discount-without-right': () => 'The cashier gave a discount without the right to.',
    'discount-beyond-limit': ({ limit }) =>
      `The cashier took off more than the limit of ${limit}%.`,
    'exemption-not-valid': () =>
      'Tax was left off, but the customer showed no certificate that holds for it.',
    'customer-unknown': () => 'The customer it names does not exist; it was posted without one.',
    'cashier-unknown': () => 'The cashier it names is not of the staff.',
    'cashier-without-right': ({ permission }) =>
      `The cashier does not hold the permission ${permission}.`,
    'register-inactive': ({ name }) => `The register ${name} is closed permanently.`,
    'clock-corrected': ({ at }) =>
      `The clock of the device cannot be right; the sale was dated ${at}.`,
    'sent-by-another': () => 'Someone other than the cashier was logged in when it was sent.',
    'session-closed': () =>
      'The session it was rung up in is closed; its Z report was not changed.',
    'no-session': () => 'No session of the register was open when it was rung up.',
    'settings-differ': ({ name, sold, now }) =>
      `The till went by ${name} ${sold}; the setting is ${now} now.`,
    'rate-differs': ({ name, sold, now }) =>
      `Cash in ${name} was taken at ${sold}; the rate was ${now}.`,
    'ticket-gone': ({ name }) => `The parked ticket ${name} is gone, or was sold already.`,
    'stock-short': ({ name, left }) => `${name} was short; by the books ${left} are left.`,
    'serial-not-named': ({ name }) => `A serial number of ${name} was not named; say which it was.`,
    'lot-expired': ({ name, now }) => `${name}: the lot ${now} had expired.`,
    'lot-blocked': ({ name, now }) => `${name}: the lot ${now} is blocked.`,
    'lot-not-there': ({ name, now }) => `${name}: the lot ${now} was not in this shop.`,
    'offline-selling-off': () => 'Selling off line is switched off in this shop.',
    'pos.offline-unreadable': () => 'What the till sent is damaged and cannot be read.',
    'pos.offline-version-unknown': () =>
      'The till is newer than this server; post it once the server is updated.',
    'pos.offline-invalid': ({ name }) => `What the till sent has not the form of a sale (${name}).`,
    'pos.offline-reference-differs': ({ name }) =>
      `It was sent under one reference and names another, ${name}.`,
    'pos.offline-elsewhere': () => 'It was rung up in another shop than it was sent from.',
    'pos.offline-register-unknown': () => 'The register it names is no till of this shop.',
    'pos.offline-currency-differs': ({ sold, now }) =>
      `It was rung up in ${sold}; this company counts in ${now}.`,
    'pos.offline-variants-unknown': () =>
      'A product of it is not in the catalogue; choose another one for it.',
    'pos.offline-totals-differ': ({ sold, now }) =>
      `It does not add up: the till says ${sold}, its lines come to ${now}.`,
    'pos.offline-differs': () => 'Another sale has this reference already.',
    'pos.offline-id-taken': () => 'Another sale has the id of this one already.',
    'pos.tenders-do-not-cover': () => 'What was paid does not cover what was due.',
    'pos.tenders-exceed': () => 'More was paid than was due, other than in cash.',
    'pos.discount-too-large': () => 'A discount is larger than what it is taken off.',
    'pos.no-lines': () => 'Nothing was sold.'
  } as Record<string, Sentence>,
  other: (code: string) => `It was refused: ${code}.`
}
export { words }
export type OfflineWords = typeof words
