import type { PluginTender } from '../../../contracts/sale-extensions.ts'

/**
 * What was paid before the goods were handed over. No cashier chooses it: it is among the tenders of
 * the sale that hands a layaway over, and a refund of that sale may give it back to the layaway.
 */
export const DEPOSIT: PluginTender = {
  type: 'layaways.deposit',
  labels: {
    en: 'Layaway deposit',
    es: 'Anticipo del apartado',
    pt: 'Sinal da reserva',
    id: 'Uang muka titipan'
  },
  needsCustomer: true,
  isCounted: false,
  worksOffline: false,
  isOffered: false
}
