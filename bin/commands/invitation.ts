import { Command } from 'commander'
import { readConfig } from '../../core/instance/config.ts'
import { withAdmin } from '../admin.ts'
import { createInvitation } from '../create-invitation.ts'
import { print } from '../output.ts'
import { wholeNumber } from '../whole-number.ts'

/** `stoa invitation create`: a token for one sign-up; only its hash is stored. */
export const invitationCommand = (): Command =>
  new Command('invitation').description('invitations to sign up (operator)').addCommand(
    new Command('create')
      .description('make an invitation for one sign-up')
      .option('--days <n>', 'how long it is good', wholeNumber(1, 365), 14)
      .option('--json', 'print JSON for programs', false)
      .addHelpText('after', '\nExample:\n  stoa invitation create --days 7')
      .action(async ({ json, days }: { json: boolean; days: number }) => {
        const { token, expiresAt } = await withAdmin(readConfig(process.env), client =>
          createInvitation(client, days)
        )
        print(
          json,
          { token, expiresAt },
          `${token}\nGood for one sign-up until ${expiresAt.toISOString()}. It is not shown again.`
        )
      })
  )
