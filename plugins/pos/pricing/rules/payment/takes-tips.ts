/** Whether a tip can be given by it: money alone, not goods, a voucher, or what a plugin keeps. */
export const takesTips = (type: string): boolean =>
  ['cash', 'card', 'bank_transfer', 'online', 'other'].includes(type)
