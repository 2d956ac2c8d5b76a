import { type Context, statement } from 'stoa/plugin'
import { ON_ACCOUNT } from './tender.ts'

const ofDocument = statement<{ balance_minor: number; due_on: string | null }>(
  'accounts.entry-of-document',
  'SELECT balance_minor, due_on FROM accounts_entry WHERE tenant_id = $1 AND document_id = $2'
)

const WORDS: Record<string, { balance: string; due: (day: string) => string }> = {
  en: { balance: 'Owed on your account', due: day => `To be paid by ${day}` },
  es: { balance: 'Debe en su cuenta', due: day => `A pagar hasta el ${day}` },
  pt: { balance: 'Em aberto na sua conta', due: day => `A pagar até ${day}` },
  id: { balance: 'Terutang di akun Anda', due: day => `Dibayar paling lambat ${day}` }
}

/** What is owed after a document that was put on account, and by when it has to be paid. */
export async function receiptLines(
  ctx: Context,
  { id, tenders, locale }: { id: string; tenders: ReadonlyArray<{ type: string }>; locale: string }
): Promise<Array<{ text: string; amountMinor?: number }>> {
  if (!tenders.some(({ type }) => type === ON_ACCOUNT.type)) return []
  const [entry] = await ofDocument([ctx.tenantId, id])
  if (entry === undefined) return []
  const words = WORDS[locale.slice(0, 2)] ?? (WORDS['en'] as (typeof WORDS)[string])
  const day = (due: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(due))
  return [
    { text: words.balance, amountMinor: entry.balance_minor },
    ...(entry.due_on === null ? [] : [{ text: words.due(day(entry.due_on)) }])
  ]
}
