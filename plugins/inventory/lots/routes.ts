import { Csv, csvOf, get, getAs, patch, post, put } from 'stoa/plugin'
import { assignLots } from './assign-lots.ts'
import { listLotsToSell, LotsToSell } from './at-till/list-lots-to-sell.ts'
import { blockLot } from './block-lot.ts'
import { changeLot } from './change-lot.ts'
import { DocumentLots, listDocumentLots } from './documents/list-document-lots.ts'
import { listLotMovements, LotMovementPage } from './documents/list-lot-movements.ts'
import { getLot } from './get-lot.ts'
import { listLots } from './list-lots.ts'
import { lotTable } from './lot-table.ts'
import { listSalesOfLot } from './recall/list-sales-of-lot.ts'
import { recallLot } from './recall/recall-lot.ts'
import { recallTable } from './recall/recall-table.ts'
import { RecallView, SaleOfLotPage } from './recall/view.ts'
import { listTracking, TrackedGoodsList, TrackingView } from './tracking/list-tracking.ts'
import { setTracking } from './tracking/set-tracking.ts'
import { unblockLot } from './unblock-lot.ts'
import { LotPage, LotView } from './view.ts'

const once = { idempotency: 'required' } as const

export const trackingRoutes = [
  get('', listTracking, TrackingView),
  put('', setTracking, TrackedGoodsList)
]

export const lotRoutes = [
  get('', listLots, LotPage),
  get('/:lotId', getLot, LotView),
  patch('/:lotId', changeLot, LotView, { ifMatch: true }),
  post('/:lotId/block', blockLot, LotView, once),
  post('/:lotId/unblock', unblockLot, LotView, once),
  get('/:lotId/movements', listLotMovements, LotMovementPage),
  get('/:lotId/recall', recallLot, RecallView),
  get('/:lotId/sales', listSalesOfLot, SaleOfLotPage),
  getAs(
    '/:lotId/sales.csv',
    recallTable,
    {
      type: 'text/csv',
      render: rows =>
        csvOf([
          ['sale', 'at', 'shop', 'quantity', 'returned', 'customer', 'phone', 'email'],
          ...rows.map(row => [
            row.number ?? '',
            row.occurredAt,
            row.shopName,
            row.quantity,
            row.returned,
            row.customerName ?? '',
            row.phone ?? '',
            row.email ?? ''
          ])
        ]),
      filename: () => 'recall.csv'
    },
    Csv
  )
]

export const lotsToSellRoutes = [get('', listLotsToSell, LotsToSell)]
export const documentLotRoutes = [get('', listDocumentLots, DocumentLots)]
export const lotAssignmentRoutes = [post('', assignLots, TrackedGoodsList, once)]

export const lotCsvRoutes = [
  getAs(
    '',
    lotTable,
    {
      type: 'text/csv',
      render: rows =>
        csvOf([
          ['sku', 'name', 'lot', 'expires', 'quantity', 'supplierBatch', 'blocked', 'note'],
          ...rows.map(row => [
            row.sku ?? '',
            row.name ?? '',
            row.code,
            row.expiresOn ?? '',
            row.quantity,
            row.supplierBatch ?? '',
            row.blockedReason ?? '',
            row.note ?? ''
          ])
        ]),
      filename: () => 'lots.csv'
    },
    Csv
  )
]
