import { words as shown } from '../../words/en.ts'
const words = {
  ...shown,
  back: 'All payments',
  more: 'More',
  columns: {
    at: 'When',
    way: 'Paid by',
    customer: 'Customer',
    purpose: 'For',
    state: 'State',
    amount: 'Amount',
    shop: 'Shop',
    provider: 'Provider',
    reason: 'Reason',
    description: 'Description',
    respondBy: 'Answer by',
    recipient: 'Recipient'
  },
  providers: { manual: 'By hand', stripe: 'Stripe', xendit: 'Xendit' } as Record<string, string>,
  methods: {
    card: 'Card',
    qr: 'QR code',
    invoice: 'Payment page',
    ewallet: 'E-wallet',
    'virtual-account': 'Virtual account',
    'bank-transfer': 'Bank transfer',
    'cash-on-delivery': 'Cash on delivery'
  } as Record<string, string>,
  purposes: {
    'storefront.order': 'Web order',
    'pos.sale': 'Sale',
    'payments.request': 'Payment request'
  } as Record<string, string>,
  states: {
    payment: {
      created: 'Being created',
      'requires-action': 'Waiting for the payer',
      authorized: 'Authorized',
      captured: 'Paid',
      failed: 'Failed',
      expired: 'Expired',
      cancelled: 'Cancelled',
      unknown: 'Being checked'
    },
    refund: { pending: 'Pending', refunded: 'Refunded', failed: 'Failed' },
    dispute: { inquiry: 'Bank asks', open: 'Open', won: 'Won', lost: 'Lost' },
    payout: {
      pending: 'Pending',
      unknown: 'Being checked',
      paid: 'Paid out',
      failed: 'Failed',
      cancelled: 'Cancelled',
      reversed: 'Sent back by the bank'
    }
  },
  differs: 'Difference',
  differsOnly: 'Only open differences',
  providerRefund: "Refunded in the provider's dashboard",
  nothing: 'Nothing matches',
  nothingHelp: 'No entry has all of the chosen filters.',
  clear: 'Clear filters',
  noPayments: {
    title: 'No payments yet',
    help: 'Payments of the web shop and of the till arrive here, and those you ask for by a payment link.'
  },
  noRefunds: {
    title: 'No refunds yet',
    help: 'Refunds of payments stand here. Those by hand wait until someone confirms that the money was paid out.'
  },
  noDisputes: {
    title: 'No disputes',
    help: "When a payer disputes a payment at the bank it stands here, with the day until which to answer in the provider's dashboard."
  },
  noPayouts: {
    title: 'No payouts yet',
    help: 'Money paid out to bank accounts and e-wallets through a provider stands here.'
  },
  noComparisons: {
    title: 'No reconciliations yet',
    help: "Every two hours your records are compared with the providers'. What does not agree stands here."
  },
  attention: {
    title: 'Payments that need a person',
    differences: 'Differences with a provider',
    disputes: 'Open disputes',
    refunds: 'Refunds to pay out by hand'
  },
  request: {
    open: 'Request payment',
    help: 'Creates a payment page. Send its link to whoever is to pay.',
    description: 'What it is for (optional)',
    name: "Payer's name (optional)",
    email: "Payer's e-mail (optional)",
    validFor: 'Valid for',
    days: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    noWay: 'No account of this shop can take this amount.',
    needName: 'Enter a name as well as the e-mail address.',
    go: (amount: string) => `Request ${amount}`
  },
  payer: {
    title: 'For the payer',
    link: 'Payment link',
    linkHelp: 'Works without a login until the payment ends.',
    account: 'Account number',
    qr: 'Text of the QR code',
    qrHelp: 'The payment page shows it as a picture.'
  },
  proofs: { title: 'Proof of transfer', one: (row: number) => `Proof ${row}` },
  facts: {
    captured: 'Received',
    refunded: 'Refunded',
    refundPending: 'Being refunded',
    disputed: 'Held by the bank',
    dispute: 'Dispute',
    rounding: 'Rounding',
    capturedAt: 'Received on',
    expiresAt: 'Expires',
    reference: 'Reference',
    cancelling: 'It is being cancelled at the provider.'
  },
  act: {
    reason: 'Reason',
    confirm: {
      open: 'Confirm receipt',
      title: (amount: string) => `${amount} received?`,
      help: 'Only once the money is really there. The order or sale goes on at once.',
      reference: 'Reference of the transfer or slip (optional)',
      go: (amount: string) => `Confirm ${amount}`,
      done: 'Receipt confirmed.'
    },
    reject: {
      open: 'Reject the payment',
      title: (amount: string) => `Reject ${amount}?`,
      help: 'For payments that will not arrive.',
      go: 'Reject the payment',
      done: 'Payment rejected.'
    },
    cancel: {
      open: 'Cancel the payment',
      title: (amount: string) => `Cancel ${amount}?`,
      help: 'It can no longer be paid, here or at the provider.',
      go: 'Cancel the payment',
      done: 'The payment is being cancelled.'
    },
    capture: {
      open: 'Capture',
      title: (amount: string) => `Capture ${amount}?`,
      help: 'The provider holds the money; this takes it.',
      go: (amount: string) => `Capture ${amount}`,
      done: 'The payment is being captured.'
    },
    refund: {
      open: 'Refund',
      title: (amount: string) => `Refund of ${amount}`,
      help: 'The provider sends it back the way it came. Goods and sales are not touched.',
      helpByHand:
        'It waits until someone pays it out and confirms it. Goods and sales are not touched.',
      amount: 'Amount',
      left: (amount: string) => `Up to ${amount}`,
      reason: 'Reason (optional)',
      go: (amount: string) => `Refund ${amount}`,
      done: 'Refund requested.'
    }
  },
  refund: {
    confirm: 'Confirm as paid out',
    confirmHelp: 'Only once the customer has the money back. The customer is told.',
    confirmed: 'Refund confirmed.',
    reject: 'Cannot be refunded',
    rejectHelp: 'The amount is free again, to be refunded another way.',
    rejected: 'Refund rejected.'
  },
  difference: {
    title: 'Difference with the provider',
    kinds: {
      amount: 'Different amount at the provider',
      captured: 'Different amount received',
      currency: 'Different currency',
      'paid-twice': 'Paid twice',
      missing: 'Unknown to the provider',
      state: 'Different state',
      refunded: 'Different refunds',
      'refunded-there': "Refunded in the provider's dashboard",
      disputed: 'Disputed at the bank',
      'webhook-missed': 'News from the provider was missed',
      'refund-webhook-missed': 'News of a refund was missed'
    } as Record<string, string>,
    ours: 'Our records',
    theirs: 'Provider',
    help: 'Such a payment is not settled by itself. Find out what happened, put it right, and say how.',
    resolve: 'Mark as resolved',
    resolveTitle: 'Difference resolved?',
    resolveHelp: 'Should the provider report something else again, it opens again.',
    note: 'How it was resolved',
    resolved: 'Resolved',
    done: 'Resolved.'
  },
  comparison: {
    run: 'Reconcile now',
    started: 'The reconciliation has started.',
    running: 'Running',
    finished: 'Done',
    allAgree: 'Everything agrees',
    found: 'Found',
    asked: 'Checked',
    changed: 'Updated',
    by: 'Started by',
    byHand: 'a person',
    bySchedule: 'schedule'
  },
  payout: {
    create: 'New payout',
    channel: 'Bank or e-wallet',
    holder: 'Account holder',
    accountNumber: 'Account number',
    amount: 'Amount',
    description: 'Description',
    email: "Recipient's e-mail (optional)",
    go: (amount: string) => `Pay out ${amount}`,
    done: (amount: string) => `${amount} is on its way.`
  },
  log: {
    exchanges: 'Provider log',
    show: 'Show',
    webhooks: 'Webhooks',
    noAnswer: 'No answer',
    ms: (ms: number) => `${ms} ms`,
    request: 'Request',
    response: 'Response',
    body: 'Body',
    matched: 'Matched',
    unmatched: 'Unmatched',
    unmatchedOnly: 'Only unmatched ones',
    deliveries: (count: number) => (count === 1 ? 'sent once' : `sent ${count} times`),
    openPayment: 'Open the payment',
    replay: 'Process again',
    replayed: 'It is being processed again.',
    emptyTitle: 'Nothing was exchanged yet',
    emptyHelp: 'Requests to payment providers and what they send stand here, with secrets masked.'
  },
  accounts: {
    ...shown.accounts,
    back: 'Payment accounts',
    lead: 'Where your money comes in: accounts at payment providers, and what customers pay by hand.',
    createAt: (provider: string) => `New account at ${provider}`,
    account: 'Account',
    name: 'Name',
    ways: 'Ways to pay',
    wayCount: (count: number) => (count === 1 ? '1 way to pay' : `${count} ways to pay`),
    active: 'Active',
    paused: 'Paused',
    isActive: 'Takes payments',
    shops: 'Shops',
    everyShop: 'Every shop',
    credentials: 'Access to the provider',
    instructions: 'What the payer is told',
    changed: 'changed',
    isSet: 'Set. Leave empty to keep it.',
    isNeeded: 'Enter this; the provider gave it to you.',
    credentialNames: {
      secretKey: 'Secret key',
      callbackToken: 'Webhook verification token',
      webhookSecret: 'Webhook signing secret',
      publishableKey: 'Publishable key',
      account: 'Connected account',
      bankTransfer: 'Bank transfer: bank, account and holder',
      cashOnDelivery: 'Cash on delivery'
    } as Record<string, string>,
    noWays: 'This provider offers nothing in your currency.',
    unknown: 'No such provider',
    unknownHelp: 'Choose one of those on the page of payment accounts.'
  },
  webhook: {
    title: 'Webhooks',
    address: 'Webhook address',
    help: "Enter it in the provider's dashboard, so that payments are settled at once.",
    forged: (count: number) =>
      count === 1
        ? 'One webhook could not be verified; check the secret. Last:'
        : `${count} webhooks could not be verified; check the secret. Last:`,
    renew: 'New address',
    renewTitle: 'Replace the webhook address?',
    renewHelp:
      "The old address stops working at once. Enter the new one in the provider's dashboard.",
    renewed: 'The address is replaced.'
  }
}
export { words }
export type MoneyWords = typeof words
