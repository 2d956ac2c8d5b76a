import { Command } from 'commander'
import { moneyText } from '../../core/primitives/money.ts'
import { isTimeZone } from '../../core/primitives/time.ts'
import { Client, withConnection, type Credentials } from '../client.ts'
import { print } from '../output.ts'
import { chooseTill } from '../replay/choose-till.ts'
import { documentsOf } from '../replay/documents.ts'
import { ensureCustomers, ensureOpeningStock, ensureProducts } from '../replay/master-data.ts'
import { postDocuments } from '../replay/post-documents.ts'
import { readInvoiceFile } from '../replay/read-file.ts'
import { wholeNumber } from '../whole-number.ts'

interface Options extends Credentials {
  url?: string
  json: boolean
  shop?: string
  concurrency: number
  timeZone?: string
  wait: number
}

/**
 * `stoa replay`: posts a file of invoice lines through the API. May be ended and repeated at any
 * moment. Exit code 2 when lines could not be placed.
 */
export const replayCommand = (): Command =>
  withConnection(
    new Command('replay')
      .description(
        "post every document of a file of invoice lines (UCI Online Retail's columns, .csv or .csv.gz)"
      )
      .argument('<csv>', 'the file')
  )
    .option('--shop <code>', 'code of the shop the documents are posted in (default: the only one)')
    .option('--concurrency <n>', 'documents at a time', wholeNumber(1, 256), 16)
    .option('--time-zone <zone>', "of the file's dates (default: the company's)")
    .option(
      '--wait <seconds>',
      'how long to wait for an instance that is away',
      wholeNumber(0, 86_400),
      60
    )
    .addHelpText(
      'after',
      '\nExample:\n  STOA_PASSWORD=… stoa replay online-retail-2010-12.csv.gz --tenant acme-1a2b --email ann@acme.test\n\nMakes missing products and customers, and opening stock for what goes out. Run it again: nothing doubles.'
    )
    .action(async (file: string, options: Options) => {
      const begun = performance.now()
      const client = await Client.from(options, options.wait)
      const { concurrency, json: quiet } = options
      const { company, registerId } = await chooseTill(client, options.shop)
      const timeZone = options.timeZone ?? company.timeZone
      if (!isTimeZone(timeZone)) throw new Error(`${timeZone} is no time zone of the IANA list.`)
      const { documents, faults } = documentsOf(await readInvoiceFile(file), company.currency)
      const variants = await ensureProducts(client, documents, company.currency, quiet)
      const customers = await ensureCustomers(client, documents, concurrency, quiet)
      await ensureOpeningStock(client, documents, variants)
      const placed = await postDocuments(
        client,
        documents,
        { registerId, timeZone, variants, customers },
        { concurrency, quiet }
      )
      const seconds = (performance.now() - begun) / 1000
      const unplaced = [...faults, ...placed.faults].sort((a, b) => a.line - b.line)
      const count = placed.sales + placed.refundsLinked + placed.refundsBlind + placed.writeOffs
      const result = {
        documents: count,
        sales: placed.sales,
        refundsLinked: placed.refundsLinked,
        refundsBlind: placed.refundsBlind,
        writeOffs: placed.writeOffs,
        alreadyThere: placed.alreadyThere,
        lines: placed.lines,
        currency: company.currency,
        total: moneyText(placed.totalMinor, company.currency),
        totalMinor: placed.totalMinor,
        unplaced,
        seconds: Number(seconds.toFixed(2)),
        salesPerSecond: Number(((placed.sales + placed.writeOffs) / placed.saleSeconds).toFixed(1))
      }
      print(
        options.json,
        result,
        [
          `${count} documents placed: ${placed.sales} sales, ${placed.refundsLinked} refunds against their sale, ${placed.refundsBlind} blind refunds, ${placed.writeOffs} write-offs; ${placed.alreadyThere} of them were there already.`,
          `${placed.lines} lines, ${result.total} ${company.currency} less refunds; ${result.seconds} s in all, ${result.salesPerSecond} sales a second.`,
          ...unplaced.map(f => `  line ${f.line}: ${f.reason}`)
        ].join('\n')
      )
      if (unplaced.length > 0) process.exitCode = 2
    })
