import type { Mailbox } from './transport/port.ts'

/** What MAIL_FROM may be: `Name <address>`, or the address alone. */
export const MAIL_FROM_PATTERN =
  '^([^<>"\\x00-\\x1f\\x7f]{1,100} <[^\\s<>@"]+@[^\\s<>@"]+>|[^\\s<>@"]+@[^\\s<>@"]+)$'

/** 'Stoa <mail@example.com>' → its two halves. */
export function readMailFrom(mailFrom: string): Mailbox {
  const [, name, address] = /^(?:(.*) )?<?([^\s<>]+)>?$/.exec(mailFrom) ?? []
  return { name: name?.trim() || null, address: address as string }
}

/**
 * Whom a company's mails come from. The address is the instance's, for which its mail server may
 * send (SPF, DKIM); the instance's name, or else its domain, stands behind the company's, so that
 * no one can pass for someone else. Where the operator says so, it stands alone.
 */
export function senderOf(
  mailFrom: Mailbox,
  company: { name: string },
  senderName: string,
  whose: 'company' | 'operator' = 'company'
): Mailbox {
  if (whose === 'operator') return mailFrom
  const name = senderName.trim() || company.name
  return {
    name: `${name} via ${mailFrom.name ?? mailFrom.address.split('@').at(-1)}`,
    address: mailFrom.address
  }
}
