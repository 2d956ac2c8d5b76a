import t from 'tap'
import type { KnownVariant } from './known.ts'
import { planRow, type Surroundings } from './plan.ts'

const known: KnownVariant = {
  variantId: 'v1',
  sku: 'A',
  variantName: 'Lamp',
  priceMinor: 100,
  variantActive: true,
  costMinor: 60,
  weightGrams: null,
  soldBy: 'piece',
  openPrice: false,
  custom: {},
  scaleCode: null,
  position: 0,
  productId: 'p1',
  productSku: 'A',
  name: 'Lamp',
  kind: 'goods',
  taxClass: 'standard',
  categoryId: 'c1',
  description: 'x',
  active: true,
  barcodes: ['1', '2'],
  packs: [],
  siblings: 1
}
let ids = 0
const around = (changes: Partial<Surroundings> = {}): Surroundings => ({
  known,
  isFamily: false,
  taxClasses: new Set(['standard', 'zero']),
  defaultTaxClass: 'standard',
  categoryKey: id => ({ c1: 'home\nlamps' })[id],
  family: () => undefined,
  barcodeOwner: () => null,
  scaleCodeOwner: () => null,
  customAfter: (given, had) => ({ values: { ...had, ...(given as object) }, errors: [] }),
  newId: () => `new${++ids}`,
  ...changes
})

t.test('a row that says what is there changes nothing; what it leaves out stays', async t => {
  t.equal(planRow({ line: 2, sku: 'A' }, around()).outcome, 'unchanged')
  t.equal(
    planRow(
      {
        line: 2,
        sku: 'A',
        name: 'Lamp',
        priceMinor: 100,
        kind: 'goods',
        category: ['HOME', 'Lamps'],
        barcodes: ['1', '2'],
        taxClass: 'standard',
        description: 'x',
        active: true
      },
      around()
    ).outcome,
    'unchanged'
  )
  for (const change of [
    { name: 'Light' },
    { priceMinor: 101 },
    { kind: 'service' as const },
    { category: ['Home'] },
    { barcodes: ['1'] },
    { taxClass: 'zero' },
    { description: 'y' },
    { active: false },
    { costMinor: 61 },
    { weightGrams: 5 }
  ]) {
    t.equal(
      planRow({ line: 2, sku: 'A', ...change }, around()).outcome,
      'changed',
      Object.keys(change).join()
    )
  }
  t.match(planRow({ line: 2, sku: 'A', barcodes: ['2', '3'] }, around()), {
    addedBarcodes: [{ code: '3', packId: null }],
    freedBarcodes: ['1']
  })
})

t.test('a new SKU needs a name and a price, and gets the defaults for the rest', async t => {
  const made = planRow(
    { line: 2, sku: 'B', name: 'New', priceMinor: 5 },
    around({ known: undefined })
  )
  t.match(made, {
    outcome: 'created',
    product: { sku: 'B', kind: 'goods', taxClass: 'standard', active: true, description: null },
    variant: { sku: 'B', productSku: 'B', priceMinor: 5, active: true }
  })
  t.strictSame(
    planRow({ line: 2, sku: 'B' }, around({ known: undefined })).remarks.map(r => r.field),
    ['name', 'price']
  )
})

t.test('a barcode may be taken by its owner and when it is free, not otherwise', async t => {
  t.equal(
    planRow(
      { line: 2, sku: 'A', barcodes: ['9'] },
      around({ barcodeOwner: () => ({ sku: 'B', code: '9' }) })
    ).outcome,
    'failed'
  )
  t.equal(
    planRow(
      { line: 2, sku: 'A', barcodes: ['9'] },
      around({ barcodeOwner: () => ({ sku: 'A', code: '9' }) })
    ).outcome,
    'changed'
  )
})
