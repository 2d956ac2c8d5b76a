import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { Client, withConnection, type Credentials } from '../client.ts'
import { print } from '../output.ts'
import { importProducts } from '../product-import.ts'

/**
 * `stoa import products`: uploads a file and follows its import. Exit code 2 when rows failed.
 */
export const importCommand = (): Command =>
  new Command('import').description('import data').addCommand(
    withConnection(
      new Command('products')
        .description(
          'import products from a CSV or an Excel workbook; the same SKU again changes the product'
        )
        .argument(
          '<file>',
          'CSV or .xlsx: an export of Shopify, WooCommerce, Square, Lightspeed (Vend), Loyverse or Odoo, or columns named sku, name, price, product, variant, kind, category, barcode, taxClass, description, active, weight, cost … (weight in grams; cost takes the permission cost.edit)'
        )
    )
      .option(
        '--columns <names>',
        'what the columns of the file are: Artikel=sku,Preis=price,*=- (`-` leaves one out, `*` is all others, `#3` the third)'
      )
      .option('--dry-run', 'check and count, write nothing', false)
      .addHelpText('after', '\nExample:\n  stoa import products catalogue.csv --dry-run')
      .action(
        async (
          file: string,
          options: Credentials & {
            url?: string
            json: boolean
            dryRun: boolean
            columns?: string
          }
        ) => {
          const client = await Client.from(options, 10)
          const result = await importProducts(client, await readFile(file), {
            columns: options.columns,
            dryRun: options.dryRun,
            key: randomUUID(),
            quiet: options.json
          })
          const lines = (kind: string, remarks: typeof result.errors): string[] =>
            remarks.map(
              e => `  ${kind}line ${e.line}${e.field ? `, ${e.field}` : ''}: ${e.message}`
            )
          print(
            options.json,
            result,
            [
              `${options.dryRun ? 'Would create' : 'Created'} ${result.created}, change${options.dryRun ? '' : 'd'} ${result.changed}, unchanged ${result.unchanged}, failed ${result.failed}.`,
              ...lines('', result.errors),
              ...lines('note: ', result.notes)
            ].join('\n')
          )
          if (result.failed > 0) process.exitCode = 2
        }
      )
  )
