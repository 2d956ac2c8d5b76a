import { randomUUID } from 'node:crypto'
import { Command } from 'commander'
import { readConfig } from '../../core/instance/config.ts'
import { Client, withConnection } from '../client.ts'
import { withInstance } from '../in-process.ts'
import { print } from '../output.ts'
import { saveSession } from '../session.ts'

interface Options {
  url?: string
  local: boolean
  json: boolean
  key?: string
  company: string
  currency: string
  timeZone: string
  locale?: string
  slug?: string
  shop?: string
  plugins?: string
  invitation?: string
  name: string
  email: string
  password?: string
}

interface Made {
  tenant: string
  tenant_id: string
  company_id: string
  shop_id: string
  user_id: string
  access_token: string
}

/**
 * `stoa bootstrap`: signs a company up, at a running instance or on this machine's own, and
 * remembers the login.
 */
export const bootstrapCommand = (): Command =>
  withConnection(new Command('bootstrap').description('sign a company up'))
    .requiredOption('--company <name>', 'name of the company')
    .requiredOption('--currency <code>', 'ISO 4217, e.g. GBP')
    .requiredOption('--time-zone <zone>', 'IANA, e.g. Europe/London')
    .requiredOption('--name <name>', 'name of the owner')
    .option('--locale <tag>', 'language of receipts, e.g. en')
    .option('--slug <slug>', 'short name of the tenant')
    .option('--shop <name>', 'name of the first shop')
    .option('--plugins <names>', 'plugins to switch on, separated by commas (default: all)')
    .option('--invitation <token>', 'where sign-up is by invitation')
    .option(
      '--key <text>',
      'Idempotency-Key: the same key and facts again sign up once (default: a new one)'
    )
    .option(
      '--local',
      "without a server, on the database of this machine's instance (operator)",
      false
    )
    .addHelpText(
      'after',
      "\nExample:\n  STOA_PASSWORD='correct horse battery' stoa bootstrap --company Acme --currency GBP --time-zone Europe/London --name Ann --email ann@acme.test"
    )
    .action(async (options: Options) => {
      const password = options.password ?? process.env.STOA_PASSWORD
      if (password === undefined) throw new Error("Give the owner's password in STOA_PASSWORD.")
      if (options.email === undefined) {
        throw new Error("Give the owner's e-mail address with --email.")
      }
      if (options.local && options.url !== undefined) {
        throw new Error(
          "Give either --local or --url: this machine's instance, or one that runs somewhere."
        )
      }
      const { url, made } = options.local
        ? await signUpHere(options, password)
        : await signUp(await Client.from({ url: options.url }), options, password)
      await saveSession({
        url,
        token: made.access_token,
        tenant: made.tenant,
        email: options.email
      })
      print(
        options.json,
        made,
        `${options.company} is signed up as ${made.tenant}. You are logged in at ${url}.`
      )
    })

/** The operator signs up whom he likes: STOA_SIGN_UP is for strangers. */
async function signUpHere(
  options: Options,
  password: string
): Promise<{ url: string; made: Made }> {
  const config = readConfig(process.env)
  return withInstance({ ...config, STOA_SIGN_UP: 'open' }, exchange =>
    signUp(new Client(`http://${config.HOST}:${config.PORT}`, {}, 0, exchange), options, password)
  )
}

async function signUp(
  client: Client,
  options: Options,
  password: string
): Promise<{ url: string; made: Made }> {
  const made = await client.send<Made>('POST', '/api/v1/bootstrap', {
    key: options.key ?? randomUUID(),
    body: {
      company: {
        name: options.company,
        currency: options.currency,
        timeZone: options.timeZone,
        locale: options.locale
      },
      admin: { name: options.name, email: options.email, password },
      ...(options.slug === undefined ? {} : { slug: options.slug }),
      ...(options.shop === undefined ? {} : { shop: { name: options.shop } }),
      ...(options.plugins === undefined ? {} : { plugins: options.plugins.split(',') }),
      ...(options.invitation === undefined ? {} : { invitation: options.invitation })
    }
  })
  return { url: client.url, made }
}
