import type { FileHead } from './file-head.ts'

/** What a file may tell of products, as the API names it. */
export const COLUMNS = [
  'sku',
  'name',
  'price',
  'barcode',
  'category',
  'cost',
  'taxClass',
  'kind',
  'description',
  'active',
  'weight',
  'soldBy',
  'scaleCode',
  'openPrice'
] as const
export type ColumnName = (typeof COLUMNS)[number]
/** By the place of a column in the file; null: it is left out. */
export type Mapping = Array<ColumnName | null>

/** What other systems and other languages call them, without accents, spaces and case. */
const ALSO: Record<ColumnName, string> = {
  sku: 'sku id code item itemno itemnumber articleno articlenumber productcode variantsku handle ref referencia codigo codigodeproducto codigodoproduto kode kodeproduk',
  name: 'name title product productname itemname description1 nombre titulo producto nome produto nama namaproduk namabarang',
  price:
    'price unitprice retailprice saleprice sellingprice variantprice precio pvp precioventa preciodeventa preco precovenda precodevenda harga hargajual',
  barcode:
    'barcode barcodes ean ean13 upc gtin variantbarcode codigodebarras codigobarras barcodeproduk',
  category:
    'category categories type producttype productcategory department categoria departamento kategori jenis',
  cost: 'cost costprice unitcost purchaseprice costperitem variantcost coste costo preciodecoste preciocosto custo precodecusto hargabeli hargapokok modal',
  taxClass: 'taxclass tax vat taxcode taxrate impuesto iva imposto classefiscal pajak ppn',
  kind: 'kind goodsorservice',
  description:
    'description body bodyhtml longdescription details descripcion descricao deskripsi keterangan',
  active: 'active status published enabled activo ativo aktif',
  weight: 'weight grams weightgrams variantgrams peso pesogramos pesogramas berat beratgram',
  soldBy: 'soldby unit uom unitofmeasure unidad unidaddemedida unidade unidademedida satuan',
  scaleCode: 'scalecode plu plucode itemnumberforscales codigobalanza codigobalanca kodetimbangan',
  openPrice: 'openprice openpriced precioabierto precoaberto hargaterbuka'
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

const byName = new Map(
  COLUMNS.flatMap(column =>
    [plain(column), ...ALSO[column].split(' ')].map(name => [name, column] as const)
  )
)

/** What the columns of a file seem to be; each is taken once, and the plain name before others. */
export function guessOf(header: string[], offered: readonly ColumnName[]): Mapping {
  const taken = new Set<ColumnName>()
  const mapping: Mapping = header.map(() => null)
  const isPlain = (name: string): boolean => COLUMNS.some(column => plain(column) === plain(name))
  for (const first of [true, false]) {
    for (const [i, name] of header.entries()) {
      const column = byName.get(plain(name))
      if (column === undefined || isPlain(name) !== first) continue
      if (taken.has(column) || !offered.includes(column)) continue
      taken.add(column)
      mapping[i] = column
    }
  }
  return mapping
}

/** The file with the API's names in its first line; `-` leaves a column out. */
export const csvOf = ({ delimiter, body }: FileHead, mapping: Mapping): string =>
  `${mapping.map(column => column ?? '-').join(delimiter)}\n${body}`

/** A column stands for one thing, and each thing for one column. */
export const withColumn = (mapping: Mapping, at: number, column: ColumnName | null): Mapping =>
  mapping.map((was, i) => (i === at ? column : was === column ? null : was))
