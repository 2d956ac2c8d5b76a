import { Command } from 'commander'
import { STOA_VERSION } from '../core/plugins/registry.ts'
import { auditCommand } from './commands/audit.ts'
import { bootstrapCommand } from './commands/bootstrap.ts'
import { doctorCommand } from './commands/doctor.ts'
import { hostCommand } from './commands/host.ts'
import { importCommand } from './commands/import.ts'
import { invitationCommand } from './commands/invitation.ts'
import { jobCommand } from './commands/job.ts'
import { loginCommand } from './commands/login.ts'
import { migrateCommand } from './commands/migrate.ts'
import { pluginCommand } from './commands/plugin.ts'
import { replayCommand } from './commands/replay.ts'
import { invoiceCommand } from './commands/invoice.ts'
import { reportCommand } from './commands/report.ts'
import { startCommand } from './commands/start.ts'
import { tenantCommand } from './commands/tenant.ts'
import { failWith } from './output.ts'

/** The command line, as a list of its commands. */
export function buildProgram(): Command {
  const program = new Command('stoa')
    .description('Many retail companies under one roof.')
    .version(STOA_VERSION)
    .showHelpAfterError()
    .enablePositionalOptions()
  const commands = [
    startCommand,
    migrateCommand,
    bootstrapCommand,
    loginCommand,
    importCommand,
    replayCommand,
    reportCommand,
    invoiceCommand,
    tenantCommand,
    hostCommand,
    invitationCommand,
    jobCommand,
    pluginCommand,
    auditCommand,
    doctorCommand
  ]
  for (const command of commands) program.addCommand(command())
  return program
}

/** Runs a command line; a failure is one sentence on stderr and exit code 1. */
export async function main(argv: string[]): Promise<void> {
  try {
    await buildProgram().parseAsync(argv)
  } catch (error) {
    failWith(error)
  }
}
