const en = {
  invoice: 'Invoice',
  'credit-note': 'Credit note',
  number: 'Number',
  issued: 'Date',
  supplied: 'Supplied',
  receipt: 'Receipt',
  corrects: 'Corrects',
  of: (number: string, day: string) => `${number} of ${day}`,
  reason: 'Reason',
  seller: 'Seller',
  buyer: 'Bill to',
  taxId: 'Tax ID',
  product: 'Description',
  lot: 'Lot',
  serialNo: 'Serial no.',
  until: 'until',
  quantity: 'Qty',
  price: 'Price',
  priceWithTax: 'Price, tax incl.',
  tax: 'Tax',
  net: 'Net',
  total: 'Total',
  discount: 'Discount',
  serviceCharge: 'Service charge',
  base: 'Taxable',
  rounding: 'Rounding',
  due: 'Paid',
  back: 'Paid back',
  signature: 'Signature',
  verify: 'Verify this document',
  hash: 'Hash',
  exempt: 'exempt',
  exemptBy: (kind: string, certificate: string) =>
    `Exempt from tax: ${kind}, certificate ${certificate}.`,
  exemptKinds: {
    reseller: 'reseller',
    charity: 'charity',
    diplomatic: 'diplomatic mission',
    government: 'public body',
    other: 'other reason'
  }
}
export type InvoicePaperWords = typeof en

const es: InvoicePaperWords = {
  invoice: 'Factura',
  'credit-note': 'Nota de crédito',
  number: 'Número',
  issued: 'Fecha',
  supplied: 'Fecha de la operación',
  receipt: 'Recibo',
  corrects: 'Rectifica',
  of: (number, day) => `${number} de ${day}`,
  reason: 'Motivo',
  seller: 'Emisor',
  buyer: 'Cliente',
  taxId: 'NIF',
  product: 'Descripción',
  lot: 'Lote',
  serialNo: 'N.º de serie',
  until: 'hasta',
  quantity: 'Cant.',
  price: 'Precio',
  priceWithTax: 'Precio, imp. incl.',
  tax: 'Impuesto',
  net: 'Base',
  total: 'Total',
  discount: 'Descuento',
  serviceCharge: 'Cargo por servicio',
  base: 'Base imponible',
  rounding: 'Redondeo',
  due: 'Pagado',
  back: 'Devuelto',
  signature: 'Firma',
  verify: 'Verifique este documento',
  hash: 'Huella',
  exempt: 'exento',
  exemptBy: (kind, certificate) =>
    `Operación exenta de impuesto: ${kind}, certificado ${certificate}.`,
  exemptKinds: {
    reseller: 'revendedor',
    charity: 'entidad benéfica',
    diplomatic: 'misión diplomática',
    government: 'organismo público',
    other: 'otro motivo'
  }
}

const pt: InvoicePaperWords = {
  invoice: 'Fatura',
  'credit-note': 'Nota de crédito',
  number: 'Número',
  issued: 'Data',
  supplied: 'Data da operação',
  receipt: 'Recibo',
  corrects: 'Retifica',
  of: (number, day) => `${number} de ${day}`,
  reason: 'Motivo',
  seller: 'Emitente',
  buyer: 'Cliente',
  taxId: 'CNPJ/CPF',
  product: 'Descrição',
  lot: 'Lote',
  serialNo: 'N.º de série',
  until: 'até',
  quantity: 'Qtd.',
  price: 'Preço',
  priceWithTax: 'Preço, imp. incl.',
  tax: 'Imposto',
  net: 'Base',
  total: 'Total',
  discount: 'Desconto',
  serviceCharge: 'Taxa de serviço',
  base: 'Base de cálculo',
  rounding: 'Arredondamento',
  due: 'Pago',
  back: 'Devolvido',
  signature: 'Assinatura',
  verify: 'Verifique este documento',
  hash: 'Hash',
  exempt: 'isento',
  exemptBy: (kind, certificate) =>
    `Operação isenta de imposto: ${kind}, certificado ${certificate}.`,
  exemptKinds: {
    reseller: 'revendedor',
    charity: 'entidade beneficente',
    diplomatic: 'missão diplomática',
    government: 'órgão público',
    other: 'outro motivo'
  }
}

const id: InvoicePaperWords = {
  invoice: 'Faktur',
  'credit-note': 'Nota kredit',
  number: 'Nomor',
  issued: 'Tanggal',
  supplied: 'Tanggal penyerahan',
  receipt: 'Struk',
  corrects: 'Mengoreksi',
  of: (number, day) => `${number} tanggal ${day}`,
  reason: 'Alasan',
  seller: 'Penjual',
  buyer: 'Pembeli',
  taxId: 'NPWP',
  product: 'Uraian',
  lot: 'Lot',
  serialNo: 'No. seri',
  until: 'sampai',
  quantity: 'Jml.',
  price: 'Harga',
  priceWithTax: 'Harga termasuk pajak',
  tax: 'Pajak',
  net: 'Neto',
  total: 'Total',
  discount: 'Diskon',
  serviceCharge: 'Biaya layanan',
  base: 'Dasar pengenaan',
  rounding: 'Pembulatan',
  due: 'Dibayar',
  back: 'Dikembalikan',
  signature: 'Tanda tangan',
  verify: 'Verifikasi dokumen ini',
  hash: 'Hash',
  exempt: 'bebas',
  exemptBy: (kind, certificate) => `Bebas pajak: ${kind}, sertifikat ${certificate}.`,
  exemptKinds: {
    reseller: 'penjual kembali',
    charity: 'lembaga amal',
    diplomatic: 'perwakilan diplomatik',
    government: 'instansi pemerintah',
    other: 'alasan lain'
  }
}

const LANGUAGES: Record<string, InvoicePaperWords> = { en, es, pt, id }

/** What a place calls a tax number, and a document that corrects another. */
const PLACES: Record<string, Partial<InvoicePaperWords>> = {
  'es-ES': { 'credit-note': 'Factura rectificativa' },
  'es-AR': { taxId: 'CUIT' },
  'es-BO': { taxId: 'NIT' },
  'es-CL': { taxId: 'RUT' },
  'es-CO': { taxId: 'NIT' },
  'es-EC': { taxId: 'RUC' },
  'es-GT': { taxId: 'NIT' },
  'es-MX': { taxId: 'RFC' },
  'es-PE': { taxId: 'RUC' },
  'es-PY': { taxId: 'RUC' },
  'es-UY': { taxId: 'RUT' },
  'pt-PT': { taxId: 'NIF', base: 'Base tributável' }
}

/** What stands on invoices, in their language; English where there is no translation. */
export const invoicePaperWords = (locale: string): InvoicePaperWords => ({
  ...(LANGUAGES[locale.slice(0, 2)] ?? en),
  ...PLACES[locale]
})
