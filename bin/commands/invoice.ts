import { Command } from 'commander'
import { Client, withConnection, type Credentials } from '../client.ts'
import { print, progressBar, table } from '../output.ts'

interface Series {
  id: string
  kind: string
  prefix: string
  issued: number
}
interface Chain {
  checked: number
  unchained: number
  broken: {
    position: number
    number: string | null
    fault: 'missing' | 'changed' | 'unlinked'
  } | null
  next: number | null
}
interface Verified extends Omit<Chain, 'next'> {
  seriesId: string
  prefix: string
  kind: string
}

/** `stoa invoice verify`: whether every invoice is still as it was issued. */
export const invoiceCommand = (): Command =>
  new Command('invoice').description('invoices').addCommand(
    withConnection(new Command('verify').description('verify the chains of all series of invoices'))
      .addHelpText(
        'after',
        '\nEnds with code 2 when an invoice is missing or is not as it was issued.\n\nExample:\n  stoa invoice verify'
      )
      .action(async (options: Credentials & { url?: string; json: boolean }) => {
        const client = await Client.from(options, 10)
        const found: Verified[] = []
        for (const series of await allSeries(client)) {
          found.push(await verify(client, series, options.json))
        }
        const state = ({ broken, checked, unchained }: Verified): string =>
          broken !== null
            ? `${broken.fault} at ${broken.number ?? `position ${broken.position}`}`
            : unchained === checked
              ? 'no chain'
              : 'as issued'
        print(
          options.json,
          { items: found },
          table(
            ['series', 'kind', 'checked', 'state'],
            found.map(one => [one.prefix, one.kind, String(one.checked), state(one)])
          )
        )
        if (found.some(({ broken }) => broken !== null)) process.exitCode = 2
      })
  )

async function allSeries(client: Client): Promise<Series[]> {
  const found: Series[] = []
  let after: string | null = ''
  while (after !== null) {
    const query = new URLSearchParams({ limit: '100', ...(after !== '' && { after }) })
    const page: { items: Series[]; next: string | null } = await client.call(
      'GET',
      `/api/v1/pos/invoice-series?${query}`
    )
    found.push(...page.items)
    after = page.next
  }
  return found
}

/** A series, some thousands at a time. */
async function verify(client: Client, series: Series, quiet: boolean): Promise<Verified> {
  const { id: seriesId, prefix, kind, issued } = series
  const bar = progressBar(prefix, issued, quiet)
  let [checked, unchained, after] = [0, 0, 0 as number | null]
  let broken: Chain['broken'] = null
  while (after !== null && broken === null) {
    const part: Chain = await client.call(
      'GET',
      `/api/v1/pos/invoice-series/${seriesId}/chain?after=${after}`
    )
    checked += part.checked
    unchained += part.unchained
    ;({ broken, next: after } = part)
    bar.to(checked)
  }
  bar.end()
  return { seriesId, prefix, kind, checked, unchained, broken }
}
