import { type Context, statement } from 'stoa/plugin'
import { chosenVariant } from '../operators/product.ts'
import type { TopUpState } from '../rules/judge-answer.ts'

const ofDocument = statement<{
  phone: string
  operator_name: string
  amount_minor: number
  state: TopUpState
  provider_ref: string | null
  operator_ref: string | null
}>(
  'top-ups.of-document',
  `
  SELECT phone, operator_name, amount_minor, state, provider_ref, operator_ref FROM top_ups_top_up
  WHERE tenant_id = $1 AND document_id = $2 ORDER BY item_no`
)

interface Words {
  topUp(phone: string, operator: string): string
  states: Record<TopUpState, string>
  reference(number: string): string
}
const WORDS: Record<string, Words> = {
  en: {
    topUp: (phone, operator) => `Top-up ${phone}, ${operator}`,
    states: {
      pending: 'Under way: it takes a few minutes',
      confirmed: 'Delivered',
      failed: 'It failed: please ask for your money back'
    },
    reference: number => `Transaction ${number}`
  },
  es: {
    topUp: (phone, operator) => `Recarga ${phone}, ${operator}`,
    states: {
      pending: 'En curso: tarda unos minutos',
      confirmed: 'Entregada',
      failed: 'Falló: pida que le devuelvan el dinero'
    },
    reference: number => `Transacción ${number}`
  },
  pt: {
    topUp: (phone, operator) => `Recarga ${phone}, ${operator}`,
    states: {
      pending: 'Em andamento: leva alguns minutos',
      confirmed: 'Entregue',
      failed: 'Falhou: peça o seu dinheiro de volta'
    },
    reference: number => `Transação ${number}`
  },
  id: {
    topUp: (phone, operator) => `Isi pulsa ${phone}, ${operator}`,
    states: {
      pending: 'Sedang diproses: perlu beberapa menit',
      confirmed: 'Terkirim',
      failed: 'Gagal: silakan minta uang Anda kembali'
    },
    reference: number => `Transaksi ${number}`
  }
}

/** Each top-up of a sale: whose phone, how much, how it stands, and the number to complain with. */
export async function receiptLines(
  ctx: Context,
  { id, kind, locale }: { id: string; kind: 'sale' | 'refund' | 'void'; locale: string }
): Promise<Array<{ text: string; amountMinor?: number }>> {
  // Where none are sold no receipt costs a question.
  if (kind !== 'sale' || chosenVariant(ctx) === null) return []
  const words = WORDS[locale.slice(0, 2)] ?? (WORDS['en'] as Words)
  const rows = await ofDocument([ctx.tenantId, id])
  return rows.flatMap(row => {
    const reference = row.operator_ref ?? row.provider_ref
    return [
      { text: words.topUp(row.phone, row.operator_name), amountMinor: row.amount_minor },
      { text: words.states[row.state] },
      ...(reference === null ? [] : [{ text: words.reference(reference) }])
    ]
  })
}
