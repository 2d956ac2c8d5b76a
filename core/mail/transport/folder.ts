import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { newId } from '../../primitives/ids.ts'
import type { MailDriver } from './port.ts'
import { composeMail } from './smtp.ts'

/**
 * For development, where no mail server is set: no mail leaves; each becomes a file that mail
 * programs open, and one line of the log. Confidential mails lie there readable as well: not for
 * people's real addresses.
 * @param folder made when it is not there; only its owner can read it
 */
export function folderDriver(folder: string, log: Logger): MailDriver {
  return {
    name: 'folder',
    async send(mail) {
      // A mail that is sent again is the same file again.
      const file = `${mail.tenantId}.${mail.id}.eml`
      const unfinished = join(folder, `.${newId()}`)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(unfinished, await composeMail(mail), { mode: 0o600 })
      await rename(unfinished, join(folder, file))
      log.info(
        { tenant: mail.tenantId, file, subject: mail.subject },
        'mail written to a file, since SMTP_URL is not set'
      )
    },
    async close() {}
  }
}
