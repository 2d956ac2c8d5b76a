import { Command } from 'commander'
import { Client, withConnection } from '../client.ts'
import { print } from '../output.ts'
import { saveSession } from '../session.ts'

/** `stoa login`: remembers a login for the commands that follow. */
export const loginCommand = (): Command =>
  withConnection(new Command('login').description('log in, for the commands that follow'))
    .addHelpText(
      'after',
      '\nExample:\n  STOA_PASSWORD=… stoa login --tenant acme-1a2b --email ann@acme.test'
    )
    .action(
      async (options: {
        url?: string
        tenant?: string
        email?: string
        password?: string
        json: boolean
      }) => {
        const client = await Client.from(options)
        const token = await client.logIn()
        const { tenant, email } = client.credentials
        await saveSession({ url: client.url, token, tenant, email })
        print(
          options.json,
          { url: client.url, tenant, token },
          `Logged in to ${tenant} at ${client.url}.`
        )
      }
    )
