import { setup } from '../setup-words/en.ts'

const words = {
  title: 'Orders',
  search: 'Order number',
  columns: {
    number: 'Number',
    customer: 'Customer',
    at: 'Placed',
    shop: 'Shop',
    state: 'State',
    payment: 'Payment',
    total: 'Total'
  },
  states: {
    placed: 'Waiting for payment',
    confirmed: 'To pick',
    picked: 'Picked',
    packed: 'Packed',
    shipped: 'Shipped',
    delivered: 'Delivered',
    'ready-for-collection': 'Ready to collect',
    collected: 'Collected',
    cancelled: 'Cancelled',
    expired: 'Not paid in time',
    closed: 'Closed unpaid'
  } as Record<string, string>,
  paymentStates: {
    unpaid: 'Not paid',
    paid: 'Paid',
    'partly-refunded': 'Refunded in part',
    refunded: 'Refunded'
  } as Record<string, string>,
  handovers: { delivery: 'Ship', pickup: 'Collect', none: 'Nothing to ship' } as Record<
    string,
    string
  >,
  steps: {
    pick: 'Mark as picked',
    pack: 'Mark as packed',
    ship: 'Ship',
    ready: 'Ready to collect',
    deliver: 'Mark as delivered',
    collect: 'Hand over'
  },
  moved: (number: string, state: string) => `${number}: ${state}`,
  needsPerson: 'Needs a person',
  returnRequested: 'Return requested',
  nothing: 'No order matches',
  nothingHelp: 'Enter the whole number of the order, or change the filters.',
  clear: 'Clear search and filters',
  more: 'More',
  theirOrders: 'Their orders',
  ofCustomer: { title: 'Web orders', none: 'No web orders yet.', all: 'All of their orders' },
  consent: 'May be messaged on WhatsApp',
  noConsent: 'No messages on WhatsApp',
  list: { title: 'All orders', back: 'Orders' },
  views: { all: 'All', flagged: 'Needs a person', returns: 'Returns to answer' },
  days: { label: 'Placed', from: 'From', to: 'To' },
  none: {
    title: 'No orders yet',
    help: 'Orders of your web shop arrive here by themselves. It needs a key for its pages, and at least one shipping method.',
    shipping: 'Shipping methods',
    keys: 'Web shop keys'
  },
  board: {
    list: 'All orders',
    between: 'between cards',
    moves: 'moves the card',
    keys: 'Arrow keys move between cards, Shift with the right arrow moves the card on, Enter opens the order.',
    columns: {
      placed: 'Unpaid',
      confirmed: 'To pick',
      picked: 'To pack',
      packed: 'To hand over',
      out: 'On the way'
    },
    empty: {
      placed: 'No order waits for its payment.',
      confirmed: 'Nothing to pick. New orders arrive here once they are paid.',
      picked: 'Nothing to pack.',
      packed: 'Nothing to ship or to hand over.',
      out: 'Nothing on the way, and nothing waiting to be collected.'
    },
    move: (number: string, step: string) => `${number}: ${step}`,
    waits: (number: string) => `${number} waits for its payment.`,
    flagged: (count: number) =>
      count === 1 ? '1 order needs a person' : `${count} orders need a person`,
    returns: (count: number) => (count === 1 ? '1 return to answer' : `${count} returns to answer`)
  },
  toDo: {
    confirmed: 'To pick',
    picked: 'To pack',
    packed: 'To ship or hand over',
    'ready-for-collection': 'Waiting to be collected'
  },
  tile: {
    title: 'Orders to do',
    board: 'Board',
    emptyTitle: 'Nothing to do',
    emptyHelp: 'Orders to be picked, packed or handed over are counted here.'
  },
  lineWords: {
    title: 'Lines',
    product: 'Product',
    quantity: 'Qty',
    price: 'Price',
    amount: 'Amount',
    returned: (quantity: string) => `${quantity} returned`,
    net: 'Net',
    rounding: 'Rounding',
    total: 'Total'
  },
  delivery: {
    title: 'Delivery',
    nothing: 'Nothing is shipped.',
    kinds: { delivery: 'Ship', pickup: 'Collect' } as Record<string, string>,
    tracking: 'Tracking number',
    heldUntil: 'Goods held until',
    closed: {
      restocked: 'The goods came back into stock.',
      'written-off': 'The goods were written off.'
    } as Record<string, string>
  },
  money: {
    title: 'Payment',
    none: 'No payment was asked for.',
    sale: 'Open the sale',
    refund: 'Refund',
    methods: {
      card: 'Card',
      qr: 'QR code',
      invoice: 'Payment page',
      ewallet: 'E-wallet',
      'virtual-account': 'Virtual account',
      'bank-transfer': 'Bank transfer',
      'cash-on-delivery': 'Cash on delivery'
    } as Record<string, string>,
    states: {
      created: 'Being created',
      'requires-action': 'Waiting for the payer',
      authorized: 'Authorized',
      captured: 'Paid',
      failed: 'Failed',
      expired: 'Expired',
      cancelled: 'Cancelled',
      unknown: 'Being checked'
    } as Record<string, string>,
    causes: {
      return: 'Refund of a return',
      cancelled: 'Refund of the cancelled order',
      'too-late': 'Refund: paid too late',
      'paid-twice': 'Refund: paid twice',
      'by-hand': 'Refund',
      disputed: 'Taken back by the bank'
    } as Record<string, string>,
    refundStates: {
      pending: 'On its way back',
      refunded: 'Refunded',
      failed: 'Failed'
    } as Record<string, string>
  },
  history: {
    title: 'History',
    you: 'you',
    staff: 'staff',
    what: {
      place: 'Placed',
      confirm: 'Confirmed',
      pick: 'Picked',
      pack: 'Packed',
      ship: 'Shipped',
      ready: 'Ready to collect',
      deliver: 'Delivered',
      collect: 'Collected',
      cancel: 'Cancelled',
      expire: 'Not paid in time',
      revive: 'Paid after all',
      close: 'Closed unpaid',
      reopen: 'Reopened',
      payment: 'Payment:',
      'ask-payment': 'Payment requested',
      'payment-news': 'Payment attempt:',
      refund: 'Refund requested',
      'refund-news': 'Refund:',
      'dispute-lost': 'Dispute lost',
      flag: 'Needs a person:',
      unflag: 'Resolved:',
      return: 'Goods returned',
      'till-return': 'Returned at the till',
      'request-return': 'Return requested',
      'decline-return': 'Return declined'
    } as Record<string, string>
  },
  flags: {
    'payment-disputed': 'Payment disputed',
    'stock-short': 'Out of stock',
    'settlement-refused': 'Sale not posted',
    'payment-differs': 'Different amount paid',
    'refunded-elsewhere': 'Refunded at the provider',
    'refund-failed': 'Refund failed'
  } as Record<string, string>,
  flagHelp: {
    'payment-disputed':
      "The payer's bank asks about the money, holds it, or has taken it back. Answer at the payment provider, then mark it as resolved.",
    'stock-short':
      'It is paid, but these goods are not in stock. Correct the stock and post the sale again, or cancel the order.',
    'settlement-refused':
      'It is paid, but its sale could not be posted. Post it again, or cancel the order.',
    'payment-differs':
      'Another amount came in than was asked for. Look at the payment, then mark it as resolved.',
    'refunded-elsewhere':
      "Money was refunded in the payment provider's own dashboard. Check the goods, then mark it as resolved.",
    'refund-failed':
      'Money should have gone back to the customer and did not. Refund it another way, then mark it as resolved.'
  } as Record<string, string>,
  missing: (requested: string, available: string) => `${requested} ordered, ${available} in stock`,
  retry: { go: 'Post the sale again', done: (number: string) => `${number} is a sale now.` },
  resolve: {
    open: 'Mark as resolved',
    title: (flag: string) => `${flag}: resolved?`,
    help: 'Say how it was resolved. It stands in the history of the order.',
    reason: 'How it was resolved',
    go: 'Mark as resolved',
    done: 'Resolved.'
  },
  ship: {
    title: (number: string) => `Ship ${number}`,
    help: 'The customer is told that the parcel is on its way. All of it may be left out.',
    carrier: 'Carrier',
    number: 'Tracking number',
    url: 'Tracking link',
    urlHelp: 'Where the customer follows the parcel.',
    go: 'Ship'
  },
  cancel: {
    open: 'Cancel the order',
    title: (number: string) => `Cancel ${number}?`,
    help: 'Everything that was paid goes back to the customer, and the goods are for sale again. This cannot be undone.',
    helpUnpaid: 'The goods are for sale again. This cannot be undone.',
    note: 'Reason (optional)',
    go: 'Cancel the order',
    done: (number: string) => `${number} is cancelled.`
  },
  close: {
    open: 'Close without payment',
    title: (number: string) => `Close ${number} without payment?`,
    help: 'For orders that were handed out and never paid. Money that arrives later is refunded, or reopens the order.',
    goods: 'What became of the goods?',
    choices: {
      restocked: 'They came back and can be sold again',
      'written-off': 'They are lost, or cannot be sold'
    },
    reason: 'Reason',
    go: 'Close the order',
    done: (number: string) => `${number} is closed.`
  },
  back: {
    open: 'Return goods',
    title: 'Return goods',
    help: 'Choose what came back. The money goes back the way it was paid.',
    restock: 'Can be sold again',
    restockHelp: 'Otherwise the goods are written off.',
    reason: 'Reason (optional)',
    none: 'Choose at least one piece',
    go: (amount: string) => `Refund ${amount}`,
    done: (amount: string) => `${amount} goes back to the customer.`,
    ofLine: (left: string) => `of ${left}`,
    gone: 'All returned',
    less: 'One less',
    oneMore: 'One more'
  },
  returns: {
    title: 'Returns',
    states: {
      requested: 'Customer asks to return',
      declined: 'Declined',
      accepted: 'Returned'
    } as Record<string, string>,
    answer: 'Answer:',
    restocked: 'Back in stock',
    writtenOff: 'Written off',
    accept: 'Accept the return',
    acceptTitle: 'Accept this return?',
    acceptHelp: 'The refund is posted at once, and the money goes back the way it was paid.',
    accepted: 'Return accepted.',
    decline: 'Decline',
    declineTitle: 'Decline this return?',
    declineHelp: 'The customer sees your answer with the order.',
    declined: 'Return declined.',
    answerLabel: 'Answer to the customer (optional)'
  },
  ...setup
}
export { words }
export type StorefrontWords = typeof words
