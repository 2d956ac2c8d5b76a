import { Csv, csvOf, get, getAs, patch, post } from 'stoa/plugin'
import { cancelTransfer } from './cancel-transfer.ts'
import { changeTransfer } from './change-transfer.ts'
import { createTransfer } from './create-transfer.ts'
import { getTransfer } from './get-transfer.ts'
import { listTransfers } from './list-transfers.ts'
import { receiveTransfer } from './receive-transfer.ts'
import { sendTransfer } from './send-transfer.ts'
import { listTransferShops, TransferShops } from './list-transfer-shops.ts'
import { takeBackTransfer } from './take-back-transfer.ts'
import { transferTable } from './transfer-table.ts'
import { TransferPage, TransferView } from './view.ts'

const once = { idempotency: 'required' } as const

export const transferRoutes = [
  get('', listTransfers, TransferPage),
  post('', createTransfer, TransferView, { status: 201, ...once }),
  get('/:transferId', getTransfer, TransferView),
  patch('/:transferId', changeTransfer, TransferView, { ifMatch: true }),
  post('/:transferId/send', sendTransfer, TransferView, once),
  post('/:transferId/receive', receiveTransfer, TransferView, once),
  post('/:transferId/take-back', takeBackTransfer, TransferView, once),
  post('/:transferId/cancel', cancelTransfer, TransferView, once)
]

export const transferShopRoutes = [get('', listTransferShops, TransferShops)]

export const transferCsvRoutes = [
  getAs(
    '',
    transferTable,
    {
      type: 'text/csv',
      render: rows =>
        csvOf([
          ['number', 'from', 'to', 'state', 'lines', 'created', 'sent', 'closed'],
          ...rows.map(row => [
            row.number,
            row.fromShopName,
            row.toShopName,
            row.state,
            String(row.lineCount),
            row.createdAt,
            row.sentAt ?? '',
            row.closedAt ?? ''
          ])
        ]),
      filename: () => 'transfers.csv'
    },
    Csv
  )
]
