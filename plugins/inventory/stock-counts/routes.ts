import { Csv, csvOf, get, getAs, moneyText, post } from 'stoa/plugin'
import { approveStockCount } from './approve-stock-count.ts'
import { cancelStockCount } from './cancel-stock-count.ts'
import { createStockCount } from './create-stock-count.ts'
import { CountedReply, enterCounted } from './entries/enter-counted.ts'
import { undoCounted, UndoneReply } from './entries/undo-counted.ts'
import { finishStockCount } from './finish-stock-count.ts'
import { getStockCount } from './get-stock-count.ts'
import { differenceTable } from './lines/difference-table.ts'
import { listCountLines } from './lines/list-count-lines.ts'
import { sumUpStockCount } from './lines/sum-up-stock-count.ts'
import { SummaryView } from './lines/summary.ts'
import { CountLinePage } from './lines/view.ts'
import { listStockCounts } from './list-stock-counts.ts'
import { startStockCount } from './start-stock-count.ts'
import { StockCountPage, StockCountView } from './view.ts'

const once = { idempotency: 'required' } as const

export const stockCountRoutes = [
  get('', listStockCounts, StockCountPage),
  post('', createStockCount, StockCountView, { status: 201, ...once }),
  get('/:countId', getStockCount, StockCountView),
  post('/:countId/start', startStockCount, StockCountView, once),
  post('/:countId/cancel', cancelStockCount, StockCountView, once),
  post('/:countId/entries', enterCounted, CountedReply, once),
  post('/:countId/undo', undoCounted, UndoneReply, once),
  get('/:countId/lines', listCountLines, CountLinePage),
  get('/:countId/summary', sumUpStockCount, SummaryView),
  post('/:countId/approve', approveStockCount, StockCountView, once),
  post('/:countId/finish', finishStockCount, StockCountView, once),
  getAs(
    '/:countId/differences.csv',
    differenceTable,
    {
      type: 'text/csv',
      render: ({ currency, lines }) =>
        csvOf([
          ['sku', 'name', 'expected', 'counted', 'difference', 'value', 'currency', 'countedAt'],
          ...lines.map(line => [
            line.sku ?? '',
            line.name ?? '',
            line.expected ?? '',
            line.counted ?? '',
            line.difference ?? '',
            line.valueMinor == null ? '' : moneyText(line.valueMinor, currency),
            currency,
            line.countedAt ?? ''
          ])
        ]),
      filename: ({ number }) => `stock-count-${number}.csv`
    },
    Csv
  )
]
