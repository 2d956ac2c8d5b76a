import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { Client, withConnection, type Credentials } from '../client.ts'
import { print } from '../output.ts'
import { importProducts } from '../product-import.ts'

/**
 * `stoa import products`: uploads a CSV file and follows its import. Exit code 2 when rows failed.
 */
export const importCommand = (): Command =>
  new Command('import').description('import data').addCommand(
    withConnection(
      new Command('products')
        .description('import products from CSV; the same SKU again changes the product')
        .argument(
          '<csv>',
          'file with a header: sku,name,price,kind,category,barcode,taxClass,description,active,weight,cost (weight in grams; cost takes the permission cost.edit)'
        )
    )
      .option('--dry-run', 'check and count, write nothing', false)
      .addHelpText('after', '\nExample:\n  stoa import products catalogue.csv --dry-run')
      .action(
        async (
          file: string,
          options: Credentials & { url?: string; json: boolean; dryRun: boolean }
        ) => {
          const client = await Client.from(options, 10)
          const result = await importProducts(client, await readFile(file, 'utf8'), {
            dryRun: options.dryRun,
            key: randomUUID(),
            quiet: options.json
          })
          const faults = result.errors.map(
            e => `  line ${e.line}${e.field ? `, ${e.field}` : ''}: ${e.message}`
          )
          print(
            options.json,
            result,
            [
              `${options.dryRun ? 'Would create' : 'Created'} ${result.created}, change${options.dryRun ? '' : 'd'} ${result.changed}, unchanged ${result.unchanged}, failed ${result.failed}.`,
              ...faults
            ].join('\n')
          )
          if (result.failed > 0) process.exitCode = 2
        }
      )
  )
