import type { TenderType } from '../../../contracts/sales.ts'
import type { OrderType } from '../tickets/input.ts'

type Words = Record<
  | 'sale'
  | 'refund'
  | 'void'
  | 'discount'
  | 'tax'
  | 'total'
  | 'rounding'
  | 'change'
  | TenderType
  | 'number'
  | 'taxNumber'
  | OrderType,
  string
>

const LANGUAGES: Record<string, Words> = {
  en: {
    sale: 'Receipt',
    refund: 'Refund',
    void: 'Void',
    discount: 'Discount',
    tax: 'Tax',
    total: 'Total',
    rounding: 'Rounding',
    change: 'Change',
    cash: 'Cash',
    card: 'Card',
    bank_transfer: 'Bank transfer',
    voucher: 'Voucher',
    online: 'Paid online',
    other: 'Other',
    number: 'No.',
    taxNumber: 'Tax no.',
    'dine-in': 'Dine-in',
    'take-away': 'Take-away',
    delivery: 'Delivery'
  },
  es: {
    sale: 'Recibo',
    refund: 'Devolución',
    void: 'Anulación',
    discount: 'Descuento',
    tax: 'Impuesto',
    total: 'Total',
    rounding: 'Redondeo',
    change: 'Cambio',
    cash: 'Efectivo',
    card: 'Tarjeta',
    bank_transfer: 'Transferencia',
    voucher: 'Vale',
    online: 'Pagado en línea',
    other: 'Otro',
    number: 'N.º',
    taxNumber: 'NIF',
    'dine-in': 'Para comer aquí',
    'take-away': 'Para llevar',
    delivery: 'A domicilio'
  },
  id: {
    sale: 'Struk',
    refund: 'Pengembalian dana',
    void: 'Pembatalan',
    discount: 'Diskon',
    tax: 'Pajak',
    total: 'Total',
    rounding: 'Pembulatan',
    change: 'Kembalian',
    cash: 'Tunai',
    card: 'Kartu',
    bank_transfer: 'Transfer bank',
    voucher: 'Voucher',
    online: 'Dibayar daring',
    other: 'Lainnya',
    number: 'No.',
    taxNumber: 'NPWP',
    'dine-in': 'Makan di tempat',
    'take-away': 'Bawa pulang',
    delivery: 'Pesan antar'
  }
}

/** What stands on receipts, in the company's language; English where there is no translation. */
export const receiptWords = (locale: string): Words =>
  LANGUAGES[locale.slice(0, 2)] ?? (LANGUAGES.en as Words)

const FROM_RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** Which way a language is written: on which side of a receipt its lines begin. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  FROM_RIGHT_TO_LEFT.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr'
