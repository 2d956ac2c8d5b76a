import { useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, formatMoney, useFigures, useMay } from 'stoa/web'
import { customDifference } from 'stoa/web/custom-fields'
import { useEdit, type Edit } from 'stoa/web/edit'
import { categoryPaths } from '../categories/category-tree.ts'
import { catalogWords } from '../catalog-words.ts'
import type { Product } from '../console.tsx'
import { changeBody, newBody, valuesOf, type ProductValues } from './product-values.ts'
import { soldWords } from './sold-words.ts'
import { categoriesQuery, productQuery, taxClassesQuery } from './products-query.ts'

/** The API's names of a product's only variant are the product's own. */
const fieldOf = (field: string): string =>
  field
    .replace(/^(priceMinor|costMinor|weightGrams|scaleCode|barcodes)\b/, 'variants.0.$1')
    .replace(/\bweightGrams$/, 'weight')
    .replace(/([.]barcodes)[.]\d+$/, '$1')

/** The variant that has what was refused. */
const variantField =
  (of: 'sku' | 'barcodes' | 'scaleCode', otherwise: string) =>
  (facts: Record<string, unknown>, { variants }: ProductValues): string => {
    const taken = String(facts[of === 'barcodes' ? 'barcode' : of] ?? '').split(', ')
    const at = variants.findIndex(variant =>
      of === 'sku'
        ? taken.includes(variant.sku.trim().toUpperCase())
        : of === 'scaleCode'
          ? taken.includes(variant.scaleCode.trim().replace(/^0+/, ''))
          : variant.barcodes.some(code => taken.includes(code.replace(/[\s-]/g, '')))
    )
    return variants.length > 1 && at >= 0 ? `variants.${at}.${of}` : otherwise
  }

/** The form of a product; of a new one while there is none. */
export function useProductEdit(
  product: Product | undefined,
  onMade?: (product: Product) => void
): Edit<ProductValues> {
  const words = catalogWords.use()
  const { columns, form: formWords } = words
  const sold = soldWords.use()
  const figures = useFigures()
  const queries = useQueryClient()
  const setsCosts = useMay('cost.edit')
  const paths = categoryPaths(useQuery(categoriesQuery).data?.items ?? [])
  const taxClasses = useQuery(taxClassesQuery).data?.items ?? []
  const amount = {
    show: (minor: number | null) => (minor === null ? '–' : formatMoney(figures, minor))
  }
  const needed = (value: string): string | null => (value.trim() === '' ? formWords.needed : null)
  const neededOfMany = (value: string, { variants }: ProductValues): string | null =>
    variants.length > 1 ? needed(value) : null
  return useEdit<Product, ProductValues>({
    resource: product,
    valuesOf,
    fields: {
      name: formWords.name,
      sku: columns.sku,
      kind: { label: words.kind, show: kind => words.kinds[kind] ?? kind },
      taxClass: {
        label: words.tax,
        show: code => taxClasses.find(one => one.code === code)?.name ?? code
      },
      categoryId: { label: words.category, show: id => paths.get(id) ?? words.noCategory },
      description: words.description,
      soldBy: { label: sold.by, show: unit => sold.units[unit] ?? unit },
      openPrice: sold.open,
      leastPriceMinor: { label: sold.least, ...amount },
      mostPriceMinor: { label: sold.most, ...amount },
      custom: customDifference(words.basics),
      variants: {
        row: ({ name, sku }) => (product?.variants.length === 1 ? '' : name || sku),
        fields: {
          sku: columns.sku,
          name: words.variant,
          priceMinor: { label: columns.price, ...amount },
          barcodes: columns.barcode,
          costMinor: { label: formWords.cost, ...amount },
          weight: formWords.weight,
          scaleCode: sold.scaleCode,
          active: words.states['active']
        }
      }
    },
    validate: {
      name: needed,
      variants: {
        sku: neededOfMany,
        name: neededOfMany,
        priceMinor: value => (value === null ? formWords.needPrice : null),
        weight: value => (/^\d*$/.test(value.trim()) ? null : formWords.grams),
        scaleCode: value => (/^\d{0,8}$/.test(value.trim()) ? null : sold.digits)
      }
    },
    fieldOf,
    fieldOfCode: {
      'catalog.sku-taken': variantField('sku', 'sku'),
      'catalog.scale-code-taken': variantField('scaleCode', 'variants.0.scaleCode'),
      'catalog.barcode-taken': variantField('barcodes', 'variants.0.barcodes')
    },
    save: ({ values, changed, resource, ifMatch, key }) =>
      resource === undefined
        ? answer(
            api.POST('/api/v1/catalog/products', {
              headers: { 'idempotency-key': key },
              body: newBody(values, { setsCosts }, key.slice(0, 6).toUpperCase())
            })
          )
        : answer(
            api.PATCH('/api/v1/catalog/products/{productId}', {
              params: { path: { productId: resource.id }, header: { 'if-match': ifMatch } },
              body: changeBody(changed, resource, { setsCosts })
            })
          ),
    ...(product !== undefined && {
      load: () => queries.fetchQuery({ ...productQuery(product.id), staleTime: 0 })
    }),
    onSaved: saved => {
      queries.setQueryData(productQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['catalog', 'products'] })
      if (product === undefined) onMade?.(saved)
    }
  })
}
