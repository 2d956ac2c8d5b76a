import { formatMoney } from 'stoa/plugin'

/** Lines of a sale that a notice lists; the rest is counted. */
const MOST_LINES = 10
const MOST_CHARACTERS = 4_000

export interface SoldFacts {
  shop: string
  company: string
  customer: string
  number: string
  currency: string
  /** What was paid, its rounding included. */
  totalMinor: number
  lines: Array<{ name: string; quantity: string; totalMinor: number }>
}

interface Words {
  notice: string
  more: (count: number) => string
}

const LANGUAGES: Record<string, Words> = {
  en: {
    notice:
      'Hello {customer}, thank you for your purchase at {shop}.\n\nReceipt {number}\n{lines}\n\nTotal: {total}\n\nReply STOP to receive no more messages.',
    more: count => `… and ${count} more`
  },
  es: {
    notice:
      'Hola {customer}, gracias por tu compra en {shop}.\n\nRecibo {number}\n{lines}\n\nTotal: {total}\n\nResponde BAJA para no recibir más mensajes.',
    more: count => `… y ${count} más`
  },
  id: {
    notice:
      'Halo {customer}, terima kasih telah berbelanja di {shop}.\n\nStruk {number}\n{lines}\n\nTotal: {total}\n\nBalas BERHENTI untuk tidak menerima pesan lagi.',
    more: count => `… dan ${count} lainnya`
  }
}

/**
 * The text a customer gets of a sale.
 * @param locale BCP 47; English words where there is no translation, amounts as the locale writes
 * them
 * @param template the shop's own text, '' for the one Stoa comes with. Placeholders it does not
 * know stay as they are.
 */
export function orderNotice(sale: SoldFacts, locale: string, template: string): string {
  const known = Intl.NumberFormat.supportedLocalesOf(isLocale(locale) ? [locale] : [])[0] ?? 'en'
  const words = LANGUAGES[known.slice(0, 2)] ?? (LANGUAGES.en as Words)
  const money = (amount: number): string => formatMoney(amount, sale.currency, known)
  const quantities = new Intl.NumberFormat(known, { maximumFractionDigits: 3 })
  const listed = sale.lines
    .slice(0, MOST_LINES)
    .map(
      line =>
        `• ${quantities.format(line.quantity as Intl.StringNumericLiteral)} × ${line.name}: ${money(line.totalMinor)}`
    )
  if (sale.lines.length > MOST_LINES) listed.push(words.more(sale.lines.length - MOST_LINES))
  const facts: Record<string, string> = {
    shop: sale.shop,
    company: sale.company,
    customer: sale.customer,
    number: sale.number,
    total: money(sale.totalMinor),
    lines: listed.join('\n')
  }
  return (template === '' ? words.notice : template)
    .replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(facts, name) ? (facts[name] as string) : whole
    )
    .slice(0, MOST_CHARACTERS)
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0
  } catch {
    return false
  }
}
