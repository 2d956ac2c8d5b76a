import {
  amountCell,
  type FileColumn,
  type FileRow,
  linesCell,
  textCell,
  yesNoCell
} from 'stoa/plugin'
import type { Unit } from '../../../../contracts/units.ts'
import { barcodes, category, cost, kind, scaleCode, sku, soldBy, weight } from './cells.ts'
import { packs, type ImportPack } from './pack-cells.ts'

/**
 * The columns a file of products has; `sku` it must have. An empty cell says nothing: a new product
 * gets the default, a known one keeps what it has.
 */
export const productColumns = [
  {
    name: 'sku',
    type: 'code',
    also: 'sku internalreference defaultcode id code item itemno itemnumber articleno articlenumber productcode variantsku handle ref referencia codigo codigodeproducto codigodoproduto kode kodeproduk',
    read: sku
  },
  {
    name: 'name',
    also: 'name title product productname itemname description1 nombre titulo producto nome produto nama namaproduk namabarang',
    read: cell => textCell(cell, 200)
  },
  {
    name: 'price',
    type: 'number',
    also: 'price unitprice retailprice saleprice sellingprice variantprice precio pvp precioventa preciodeventa preco precovenda precodevenda harga hargajual',
    read: amountCell
  },
  {
    name: 'product',
    type: 'code',
    also: 'productsku parentsku parent skupadre skuproducto skupai skuproduto skuinduk',
    read: sku
  },
  {
    name: 'variant',
    also: 'variant option1value variante varian',
    read: cell => textCell(cell, 100)
  },
  { name: 'variantName', also: 'variantname', read: cell => textCell(cell, 300) },
  { name: 'kind', also: 'kind goodsorservice', read: kind },
  {
    name: 'category',
    also: 'category categories type producttype productcategory department categoria departamento kategori jenis',
    read: (cell, _, warn) => category(cell, warn)
  },
  {
    name: 'barcode',
    type: 'code',
    also: 'barcode barcodes ean ean13 upc gtin variantbarcode codigodebarras codigobarras barcodeproduk',
    read: (cell, _, warn) => barcodes(cell, warn)
  },
  {
    name: 'taxClass',
    also: 'taxclass tax vat taxcode taxrate impuesto iva imposto classefiscal pajak ppn',
    read: cell => textCell(cell, 40).toLowerCase()
  },
  {
    name: 'description',
    also: 'description body bodyhtml longdescription details descripcion descricao deskripsi keterangan',
    read: cell => linesCell(cell, 4_000)
  },
  {
    name: 'active',
    also: 'active status published enabled activo ativo aktif',
    read: yesNoCell
  },
  { name: 'productActive', also: 'productactive', read: yesNoCell },
  {
    name: 'cost',
    type: 'number',
    also: 'cost costprice unitcost purchaseprice costperitem variantcost coste costo preciodecoste preciocosto custo precodecusto hargabeli hargapokok modal',
    permission: 'cost.edit',
    seenWith: 'cost.read',
    read: cost
  },
  {
    name: 'weight',
    type: 'number',
    also: 'weight grams weightgrams variantgrams peso pesogramos pesogramas berat beratgram',
    read: weight
  },
  {
    name: 'soldBy',
    also: 'soldby unit uom unitofmeasure unidad unidaddemedida unidade unidademedida satuan',
    read: soldBy
  },
  {
    name: 'scaleCode',
    type: 'code',
    also: 'scalecode plu plucode itemnumberforscales codigobalanza codigobalanca kodetimbangan',
    read: scaleCode
  },
  {
    name: 'openPrice',
    also: 'openprice openpriced precioabierto precoaberto hargaterbuka',
    read: yesNoCell
  },
  { name: 'packs', also: 'packs packagings packages paquetes embalagens kemasan', read: packs },
  // Quantities belong to a moment and a place: they come in by files of stock.
  { name: 'stock', type: 'number', readOnly: true, seenWith: 'stock.read', read: () => undefined }
] as const satisfies readonly FileColumn[]

/** A row of products, as it is judged. */
export interface ImportRow {
  line: number
  sku: string
  name?: string
  priceMinor?: number
  /** The SKU of the product that the row is a variant of. */
  product?: string
  /** What tells the variant from others: 'red, L'. */
  variant?: string
  /** All that the variant is called. */
  variantName?: string
  kind?: 'goods' | 'service'
  /** ['Home', 'Lamps'] */
  category?: string[]
  barcodes?: string[]
  taxClass?: string
  description?: string
  active?: boolean
  productActive?: boolean
  /** What one costs the shop. */
  costMinor?: number
  weightGrams?: number
  soldBy?: Unit
  scaleCode?: string
  openPrice?: boolean
  packs?: ImportPack[]
  /** Of custom fields, by key. */
  custom?: Readonly<Record<string, unknown>>
}

type Values = Omit<ImportRow, 'line' | 'priceMinor' | 'barcodes' | 'costMinor' | 'weightGrams'> & {
  price?: number
  barcode?: string[]
  cost?: number
  weight?: number
}

export function importRow({ line, values }: Pick<FileRow, 'line' | 'values'>): ImportRow {
  const { price, barcode, cost: costMinor, weight: weightGrams, ...same } = values as Values
  return {
    line,
    ...same,
    ...(price !== undefined && { priceMinor: price }),
    ...(barcode !== undefined && { barcodes: barcode }),
    ...(costMinor !== undefined && { costMinor }),
    ...(weightGrams !== undefined && { weightGrams })
  }
}
