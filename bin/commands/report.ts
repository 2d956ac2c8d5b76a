import { Command, Option } from 'commander'
import { moneyText } from '../../core/primitives/money.ts'
import { Client, withConnection, type Credentials } from '../client.ts'
import { print, table } from '../output.ts'

interface Figure {
  key: string
  label: string
  sales: number
  refunds: number
  quantity: string
  grossMinor: number
  refundedMinor: number
  netSalesMinor: number
  taxMinor: number
}
type Amounts = Pick<
  Figure,
  'quantity' | 'grossMinor' | 'refundedMinor' | 'netSalesMinor' | 'taxMinor'
>
interface Report {
  from: string
  to: string
  currency: string
  total: Figure
  items: Figure[]
  others: Amounts | null
}

/** `stoa report sales`: the sales report of a running instance. */
export const reportCommand = (): Command =>
  new Command('report').description('reports').addCommand(
    withConnection(new Command('sales').description('sales by day, shop, product or tender'))
      .option('--from <day>', 'first business day, YYYY-MM-DD (default: today)')
      .option('--to <day>', 'last business day (default: today)')
      .addOption(
        new Option('--group-by <what>', 'what the rows are')
          .choices(['day', 'shop', 'product', 'tender', 'none'])
          .default('day')
      )
      .option('--csv', 'print CSV', false)
      .addHelpText(
        'after',
        '\nExample:\n  stoa report sales --from 2010-12-01 --to 2010-12-31 --group-by product'
      )
      .action(
        async (
          options: Credentials & {
            url?: string
            json: boolean
            csv: boolean
            from?: string
            to?: string
            groupBy: string
          }
        ) => {
          const client = await Client.from(options, 10)
          const query = new URLSearchParams({
            groupBy: options.groupBy,
            ...(options.from ? { from: options.from } : {}),
            ...(options.to ? { to: options.to } : {})
          })
          if (options.csv) {
            process.stdout.write(
              await client.call<string>('GET', `/api/v1/reporting/sales.csv?${query}`)
            )
            return
          }
          const report = await client.call<Report>('GET', `/api/v1/reporting/sales?${query}`)
          const money = (minor: number): string => moneyText(minor, report.currency)
          const amounts = (a: Amounts): string[] => [
            a.quantity,
            money(a.grossMinor),
            money(a.refundedMinor),
            money(a.netSalesMinor),
            money(a.taxMinor)
          ]
          const row = (f: Figure, name: string): string[] => [
            name,
            String(f.sales),
            String(f.refunds),
            ...amounts(f)
          ]
          const others =
            report.others === null ? [] : [['others', '', '', ...amounts(report.others)]]
          print(
            options.json,
            report,
            table(
              ['', 'sales', 'refunds', 'quantity', 'gross', 'refunded', 'net', 'tax'],
              [
                ...report.items.map(f => row(f, f.label || f.key)),
                ...others,
                row(report.total, `total ${report.currency}`)
              ]
            )
          )
        }
      )
  )
