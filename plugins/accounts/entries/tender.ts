import type { PluginTender } from '../../../contracts/sale-extensions.ts'

/**
 * Buying on account. Not off line: whether someone may owe more is known where all tills book, and a
 * limit that each till guessed at would be none.
 */
export const ON_ACCOUNT: PluginTender = {
  type: 'accounts.on-account',
  labels: { en: 'On account', es: 'A cuenta', pt: 'Na conta', id: 'Dicatat di akun' },
  needsCustomer: true,
  isCounted: false,
  worksOffline: false
}
