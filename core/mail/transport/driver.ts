import { join, resolve } from 'node:path'
import type { Instance } from '../../instance/instance.ts'
import { folderDriver } from './folder.ts'
import type { MailDriver } from './port.ts'
import { smtpDriver } from './smtp.ts'

const drivers = new WeakMap<Instance, MailDriver>()

/**
 * The one driver of this process: SMTP where SMTP_URL is set, else the folder. Opened at the first
 * mail.
 */
export function mailDriver(instance: Instance): MailDriver {
  let driver = drivers.get(instance)
  if (!driver) drivers.set(instance, (driver = openDriver(instance)))
  return driver
}

function openDriver({ config, log }: Instance): MailDriver {
  // As many connections as jobs: none waits for another's while its time runs.
  if (config.SMTP_URL !== undefined) return smtpDriver(config.SMTP_URL, config.STOA_JOB_SLOTS)
  return folderDriver(join(resolve(config.STOA_DATA_DIR), 'mail'), log)
}

/** Closes what this process has open to the mail server. */
export async function closeMailDriver(instance: Instance): Promise<void> {
  await drivers.get(instance)?.close()
}
