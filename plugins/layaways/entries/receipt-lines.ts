import { type Context, statement } from 'stoa/plugin'

const ofDocument = statement<{ kind: string; number: string; balance_minor: number }>(
  'layaways.of-document',
  `
  SELECT e.kind, l.number, e.balance_minor FROM layaways_entry e JOIN layaways_layaway l ON l.tenant_id = e.tenant_id AND l.id = e.layaway_id
  WHERE e.tenant_id = $1 AND e.document_id = $2`
)

interface Words {
  layaway(number: string): string
  back: string
}
const WORDS: Record<string, Words> = {
  en: { layaway: number => `Layaway ${number}`, back: 'To be paid out to you' },
  es: { layaway: number => `Apartado ${number}`, back: 'A devolverle' },
  pt: { layaway: number => `Reserva ${number}`, back: 'A devolver a você' },
  id: { layaway: number => `Titipan ${number}`, back: 'Akan dikembalikan kepada Anda' }
}

/** Which layaway a sale handed over; of its refund, what waits to be paid out. */
export async function receiptLines(
  ctx: Context,
  { id, locale, customerId }: { id: string; locale: string; customerId: string | null }
): Promise<Array<{ text: string; amountMinor?: number }>> {
  // Every layaway is someone's.
  if (customerId === null) return []
  const [entry] = await ofDocument([ctx.tenantId, id])
  if (entry === undefined) return []
  const words = WORDS[locale.slice(0, 2)] ?? (WORDS['en'] as Words)
  return [
    { text: words.layaway(entry.number) },
    ...(entry.kind === 'return' ? [{ text: words.back, amountMinor: entry.balance_minor }] : [])
  ]
}
