import { randomUUID } from 'node:crypto'
import { Command } from 'commander'
import { Client, saveSession, withConnection } from '../client.ts'
import { print } from '../output.ts'

interface Options { url?: string, json: boolean, company: string, currency: string, timeZone: string, locale?: string, name: string, email: string, password?: string, slug?: string, shop?: string, plugins?: string, invitation?: string }

/** `stoa bootstrap`: signs a company up at a running instance and remembers the login. */
export const bootstrapCommand = (): Command => withConnection(new Command('bootstrap').description('sign a company up'))
  .requiredOption('--company <name>', 'name of the company').requiredOption('--currency <code>', 'ISO 4217, e.g. GBP').requiredOption('--time-zone <zone>', 'IANA, e.g. Europe/London')
  .requiredOption('--name <name>', 'name of the owner')
  .option('--locale <tag>', 'language of receipts, e.g. en').option('--slug <slug>', 'short name of the tenant').option('--shop <name>', 'name of the first shop')
  .option('--plugins <names>', 'plugins to switch on, separated by commas (default: all)').option('--invitation <token>', 'where sign-up is by invitation')
  .addHelpText('after', '\nExample:\n  STOA_PASSWORD=\'correct horse battery\' stoa bootstrap --company Acme --currency GBP --time-zone Europe/London --name Ann --email ann@acme.test')
  .action(async (options: Options) => {
    const client = await Client.from({ url: options.url })
    const password = options.password ?? process.env.STOA_PASSWORD
    if (password === undefined) throw new Error('Give the owner\'s password in STOA_PASSWORD.')
    const made = await client.send<{ tenant: string, tenant_id: string, company_id: string, shop_id: string, user_id: string, access_token: string }>('POST', '/api/v1/bootstrap', {
      key: randomUUID(),
      body: {
        company: { name: options.company, currency: options.currency, timeZone: options.timeZone, locale: options.locale }, admin: { name: options.name, email: options.email, password },
        ...(options.slug === undefined ? {} : { slug: options.slug }), ...(options.shop === undefined ? {} : { shop: { name: options.shop } }),
        ...(options.plugins === undefined ? {} : { plugins: options.plugins.split(',') }), ...(options.invitation === undefined ? {} : { invitation: options.invitation })
      }
    })
    await saveSession({ url: client.url, token: made.access_token, tenant: made.tenant, email: options.email })
    print(options.json, made, `${options.company} is signed up as ${made.tenant}. You are logged in at ${client.url}.`)
  })
