import { COLUMNS, type Column } from './row.ts'

/** Names a column that is left out, whatever stands in it; `*` stands for all that are not named. */
const LEFT_OUT = '-'
const OTHERS = '*'

/** What other systems and other languages call them, without accents, spaces and case. */
const ALSO: Record<Column, string> = {
  sku: 'sku internalreference defaultcode id code item itemno itemnumber articleno articlenumber productcode variantsku handle ref referencia codigo codigodeproducto codigodoproduto kode kodeproduk',
  name: 'name title product productname itemname description1 nombre titulo producto nome produto nama namaproduk namabarang',
  price:
    'price unitprice retailprice saleprice sellingprice variantprice precio pvp precioventa preciodeventa preco precovenda precodevenda harga hargajual',
  product: 'productsku parentsku parent skupadre skuproducto skupai skuproduto skuinduk',
  variant: 'variant variantname option1value variante varian',
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
  openPrice: 'openprice openpriced precioabierto precoaberto hargaterbuka',
  packs: 'packs packagings packages paquetes embalagens kemasan'
}

/** A name without case, accents, spaces and signs. */
export const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

const own = new Map(COLUMNS.map(column => [plain(column), column]))
const others = new Map(
  COLUMNS.flatMap(column => ALSO[column].split(' ').map(name => [name, column] as const))
)

export interface HeaderFault {
  field: string
  code: string
  message: string
}
export interface Header {
  /** By the place of a column in the file; null: it is left out. */
  columns: Array<Column | null>
  faults: HeaderFault[]
}

/** What the columns of a file seem to be; each is taken once, and its own name before others. */
export function guessColumns(header: string[]): Array<Column | null> {
  const columns: Array<Column | null> = header.map(() => null)
  for (const names of [own, others]) {
    for (const [i, cell] of header.entries()) {
      const column = names.get(plain(cell))
      if (column === undefined || columns[i] !== null || columns.includes(column)) continue
      columns[i] = column
    }
  }
  return columns
}

/**
 * The columns a header names, in any order and spelling of case, spaces, _ and -; null where it says
 * `-`, which leaves a column out, and where it says nothing. Faults by column.
 */
export const readHeader = (header: string[]): Header =>
  headerOf(header, cell => {
    if (cell === '' || cell === LEFT_OUT) return null
    return own.get(plain(cell))
  })

/**
 * The columns of a header as whoever sends the file says: 'Artikel=sku,Preis=price,*=-'. A name may
 * be a place, from 1: '#3=price'.
 */
export function readHeaderAs(header: string[], said: string): Header {
  const meant = new Map<string, Column | null>()
  const faults: HeaderFault[] = []
  for (const part of said.split(',').filter(one => one.trim() !== '')) {
    const at = part.lastIndexOf('=')
    const [name, word] = [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    const column = word === LEFT_OUT ? null : own.get(plain(word))
    const place = /^#(\d+)$/.exec(name)?.[1]
    if (at < 1 || column === undefined) {
      faults.push({
        field: 'columns',
        code: 'invalid',
        message: `${part} must name a column of the file and what it is, e.g. Artikel=sku`
      })
    } else {
      meant.set(place === undefined ? name : `#${Number(place)}`, column)
    }
  }
  let place = 0
  const read = headerOf(header, cell => {
    place++
    for (const name of [`#${place}`, cell, OTHERS]) if (meant.has(name)) return meant.get(name)
    return cell === '' ? null : own.get(plain(cell))
  })
  return { columns: read.columns, faults: [...faults, ...read.faults] }
}

function headerOf(header: string[], columnOf: (cell: string) => Column | null | undefined): Header {
  const columns: Array<Column | null> = []
  const faults: HeaderFault[] = []
  for (const cell of header.map(one => one.trim())) {
    const column = columnOf(cell)
    if (column === undefined) {
      faults.push({
        field: cell.slice(0, 60),
        code: 'unknown',
        message: 'is no column of this import'
      })
    } else if (column !== null && columns.includes(column)) {
      faults.push({ field: column, code: 'repeated', message: 'stands twice' })
    } else {
      columns.push(column)
    }
  }
  if (!columns.includes('sku')) {
    faults.push({ field: 'sku', code: 'required', message: 'is missing' })
  }
  return { columns, faults }
}
