import type { OwnTenderType } from '../../../contracts/tender-types.ts'
import type { ExemptionKind } from '../../../contracts/tax-exemptions.ts'
import type { OrderType } from '../documents/order-type.ts'

type Words = Record<
  | 'sale'
  | 'refund'
  | 'void'
  | 'discount'
  | 'serviceCharge'
  | 'tax'
  | 'total'
  | 'rounding'
  | 'change'
  | 'tip'
  | OwnTenderType
  | 'number'
  | 'taxNumber'
  | 'gift'
  | 'copy'
  | 'showToExchange'
  | 'atHand'
  | 'download'
  | 'yes'
  | 'no'
  | OrderType
  | 'taxExempt'
  | 'taxLeftOff'
  | 'lot'
  | 'serialNo'
  | 'until'
  | `exempt-${ExemptionKind}`,
  string
>

const LANGUAGES: Record<string, Words> = {
  en: {
    sale: 'Receipt',
    refund: 'Refund',
    void: 'Void',
    discount: 'Discount',
    serviceCharge: 'Service charge',
    tax: 'Tax',
    total: 'Total',
    rounding: 'Rounding',
    tip: 'Tip',
    change: 'Change',
    cash: 'Cash',
    card: 'Card',
    bank_transfer: 'Bank transfer',
    voucher: 'Voucher',
    online: 'Paid online',
    other: 'Other',
    exchange: 'Exchange',
    number: 'No.',
    taxNumber: 'Tax no.',
    gift: 'Gift receipt',
    copy: 'Copy',
    showToExchange: 'Show this to exchange it',
    download: 'Download as PDF',
    yes: 'Yes',
    no: 'No',
    atHand: 'This receipt on your phone',
    'dine-in': 'Dine-in',
    'take-away': 'Take-away',
    delivery: 'Delivery',
    taxExempt: 'Tax-exempt',
    lot: 'Lot',
    serialNo: 'Serial no.',
    until: 'until',
    taxLeftOff: 'Tax left off',
    'exempt-reseller': 'reseller',
    'exempt-charity': 'charity',
    'exempt-diplomatic': 'diplomatic',
    'exempt-government': 'public body',
    'exempt-other': 'other reason'
  },
  es: {
    sale: 'Recibo',
    refund: 'Devolución',
    void: 'Anulación',
    discount: 'Descuento',
    serviceCharge: 'Cargo por servicio',
    tax: 'Impuesto',
    total: 'Total',
    rounding: 'Redondeo',
    tip: 'Propina',
    change: 'Cambio',
    cash: 'Efectivo',
    card: 'Tarjeta',
    bank_transfer: 'Transferencia',
    voucher: 'Vale',
    online: 'Pagado en línea',
    other: 'Otro',
    exchange: 'Cambio de artículos',
    number: 'N.º',
    taxNumber: 'NIF',
    gift: 'Recibo de regalo',
    copy: 'Copia',
    showToExchange: 'Muéstrelo para cambiarlo',
    download: 'Descargar en PDF',
    yes: 'Sí',
    no: 'No',
    atHand: 'Este recibo en su teléfono',
    'dine-in': 'Para comer aquí',
    'take-away': 'Para llevar',
    delivery: 'A domicilio',
    taxExempt: 'Exento de impuesto',
    lot: 'Lote',
    serialNo: 'N.º de serie',
    until: 'hasta',
    taxLeftOff: 'Impuesto no cobrado',
    'exempt-reseller': 'revendedor',
    'exempt-charity': 'entidad benéfica',
    'exempt-diplomatic': 'diplomático',
    'exempt-government': 'organismo público',
    'exempt-other': 'otro motivo'
  },
  pt: {
    sale: 'Recibo',
    refund: 'Reembolso',
    void: 'Anulação',
    discount: 'Desconto',
    serviceCharge: 'Taxa de serviço',
    tax: 'Imposto',
    total: 'Total',
    rounding: 'Arredondamento',
    tip: 'Gorjeta',
    change: 'Troco',
    cash: 'Dinheiro',
    card: 'Cartão',
    bank_transfer: 'Transferência',
    voucher: 'Vale',
    online: 'Pago on-line',
    other: 'Outro',
    exchange: 'Troca',
    number: 'N.º',
    taxNumber: 'CNPJ',
    gift: 'Recibo para presente',
    copy: 'Cópia',
    showToExchange: 'Apresente isto para trocar',
    download: 'Baixar em PDF',
    yes: 'Sim',
    no: 'Não',
    atHand: 'Este recibo no seu celular',
    'dine-in': 'No local',
    'take-away': 'Para viagem',
    delivery: 'Entrega',
    taxExempt: 'Isento de imposto',
    lot: 'Lote',
    serialNo: 'N.º de série',
    until: 'até',
    taxLeftOff: 'Imposto não cobrado',
    'exempt-reseller': 'revendedor',
    'exempt-charity': 'entidade beneficente',
    'exempt-diplomatic': 'diplomático',
    'exempt-government': 'órgão público',
    'exempt-other': 'outro motivo'
  },
  id: {
    sale: 'Struk',
    refund: 'Pengembalian dana',
    void: 'Pembatalan',
    discount: 'Diskon',
    serviceCharge: 'Biaya layanan',
    tax: 'Pajak',
    total: 'Total',
    rounding: 'Pembulatan',
    tip: 'Tip',
    change: 'Kembalian',
    cash: 'Tunai',
    card: 'Kartu',
    bank_transfer: 'Transfer bank',
    voucher: 'Voucher',
    online: 'Dibayar daring',
    other: 'Lainnya',
    exchange: 'Penukaran',
    number: 'No.',
    taxNumber: 'NPWP',
    gift: 'Struk hadiah',
    copy: 'Salinan',
    showToExchange: 'Tunjukkan ini untuk menukar',
    download: 'Unduh sebagai PDF',
    yes: 'Ya',
    no: 'Tidak',
    atHand: 'Struk ini di ponsel Anda',
    'dine-in': 'Makan di tempat',
    'take-away': 'Bawa pulang',
    delivery: 'Pesan antar',
    taxExempt: 'Bebas pajak',
    lot: 'Lot',
    serialNo: 'No. seri',
    until: 'sampai',
    taxLeftOff: 'Pajak yang tidak dipungut',
    'exempt-reseller': 'penjual kembali',
    'exempt-charity': 'lembaga amal',
    'exempt-diplomatic': 'diplomatik',
    'exempt-government': 'instansi pemerintah',
    'exempt-other': 'alasan lain'
  }
}

/** Where a language is spoken otherwise than in most places. */
const PLACES: Record<string, Partial<Words>> = {
  'pt-PT': {
    taxNumber: 'NIF',
    atHand: 'Este recibo no seu telemóvel',
    'take-away': 'Para levar',
    download: 'Descarregar em PDF'
  }
}

/** What stands on receipts, in the company's language; English where there is no translation. */
export const receiptWords = (locale: string): Words => ({
  ...(LANGUAGES[locale.slice(0, 2)] ?? (LANGUAGES.en as Words)),
  ...PLACES[locale]
})
