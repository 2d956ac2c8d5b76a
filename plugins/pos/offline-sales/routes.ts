import { get, post } from 'stoa/plugin'
import { acceptOfflineSale } from './accept-offline-sale.ts'
import { dismissParkedSale } from './dismiss-parked-sale.ts'
import { getDeviceProgress } from './get-device-progress.ts'
import { getOfflineSale } from './get-offline-sale.ts'
import { listOfflineSales } from './list-offline-sales.ts'
import { markOfflineSaleSeen } from './mark-offline-sale-seen.ts'
import { postParkedSale } from './post-parked-sale.ts'
import { Acceptance, DeviceProgress, OfflineSalePage, OfflineSaleView } from './view.ts'

export const offlineSaleRoutes = [
  post('', acceptOfflineSale, Acceptance),
  get('', listOfflineSales, OfflineSalePage),
  get('/progress', getDeviceProgress, DeviceProgress),
  get('/:offlineSaleId', getOfflineSale, OfflineSaleView),
  post('/:offlineSaleId/seen', markOfflineSaleSeen, OfflineSaleView),
  // Posted once, under whatever key.
  post('/:offlineSaleId/post', postParkedSale, OfflineSaleView, { idempotency: 'optional' }),
  post('/:offlineSaleId/dismiss', dismissParkedSale, OfflineSaleView)
]
