/** What the customer sees of a till. Amounts in minor units of the company's currency. */
export interface Picture {
  /** idle: nobody is served. done: it is paid, and what goes back is shown. */
  screen: 'idle' | 'ticket' | 'pay' | 'done'
  /** How many lines stand above these and are not shown. */
  earlierLines: number
  lines: Array<{
    name: string
    quantity: number
    /** What it is of; '': pieces. */
    unit: string
    /** Below zero: it is given back. null: not known yet. */
    totalMinor: number | null
  }>
  /** What is taken off, above zero; 0: nothing. */
  discountMinor: number
  /** What is charged for service; 0: nothing. */
  serviceChargeMinor: number
  /** Below zero it is given back. null: not known yet. */
  totalMinor: number | null
  /** What goes back to the customer once it is paid. */
  backMinor: number
  /** Where the customer reads the receipt; null: nowhere. */
  receipt: string | null
}

/** What a till shows to the windows beside it. */
export interface PictureOfTill extends Picture {
  registerId: string
}

/** Between pages of one browser. */
export const channel = (): BroadcastChannel => new BroadcastChannel('stoa-customer-display')

/** A display that was opened later asks for what there is to see. */
export const WHAT_NOW = 'what now'

/** Where the display of a register is. */
export const displayOf = (registerId: string): string => `/customer-display?register=${registerId}`
