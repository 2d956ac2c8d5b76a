import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ActionsAt, Card, Failed, Money, Page, PanelsAt, useMay, Waiting } from 'stoa/web'
import { CustomFieldsShown } from 'stoa/web/custom-fields'
import { PacksCard } from '../packs/packs-card.tsx'
import { catalogWords } from '../catalog-words.ts'
import type { Product } from '../console.tsx'
import { PicturesShown } from '../pictures/pictures-card.tsx'
import { StateCell } from './product-columns.tsx'
import { ProductForm } from './product-form.tsx'
import { categoriesQuery, productQuery, taxClassesQuery } from './products-query.ts'

export default function ProductPage() {
  const words = catalogWords.use()
  const { productId = '' } = useParams({ strict: false })
  const mayEdit = useMay('product.edit')
  const { data: product, error, refetch } = useQuery(productQuery(productId))
  const back = { to: '/products', label: words.back }
  if (error !== null && product === undefined) {
    return (
      <Page title={words.title} back={back}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    )
  }
  if (product === undefined) {
    return (
      <Page title={words.title} back={back}>
        <Waiting rows={14} />
      </Page>
    )
  }
  return mayEdit ? (
    <ProductForm key={product.id} product={product} />
  ) : (
    <ProductDocument product={product} />
  )
}

/** For who may see it, and no more. */
function ProductDocument({ product }: { product: Product }) {
  const words = catalogWords.use()
  return (
    <Page
      title={product.name}
      back={{ to: '/products', label: words.back }}
      state={<StateCell row={product} />}
      about={<span className="num">{product.sku}</span>}
      actions={<ActionsAt place="catalog.product" given={{ product }} />}
    >
      <div className="split">
        <div className="stack">
          <Variants product={product} />
          <PacksCard product={product} />
        </div>
        <div className="stack">
          <Basics product={product} />
          <CustomFieldsShown record="catalog.product" of={product} />
          {product.pictures.length > 0 && <PicturesShown product={product} />}
          <PanelsAt place="catalog.product" given={{ product }} />
        </div>
      </div>
    </Page>
  )
}

function Variants({ product }: { product: Product }) {
  const words = catalogWords.use()
  return (
    <Card title={words.variantsTitle} flush>
      <div className="table-wrap" tabIndex={0} role="group" aria-label={words.variantsTitle}>
        <table className="table plain">
          <thead>
            <tr>
              <th>{words.variant}</th>
              <th className="second">{words.columns.sku}</th>
              <th>{words.columns.barcode}</th>
              <th className="end">{words.columns.price}</th>
            </tr>
          </thead>
          <tbody>
            {product.variants.map(({ id, name, sku, barcodes, priceMinor }) => (
              <tr key={id}>
                <td>
                  <bdi>{name || product.name}</bdi>
                </td>
                <td className="num muted second">{sku}</td>
                <td className="num muted">{barcodes.join(', ') || words.noBarcode}</td>
                <td className="end">
                  <Money amount={priceMinor} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function Basics({ product }: { product: Product }) {
  const words = catalogWords.use()
  const categories = useQuery(categoriesQuery).data?.items ?? []
  const category = categories.find(({ id }) => id === product.categoryId)
  const taxClasses = useQuery(taxClassesQuery).data?.items ?? []
  const taxClass = taxClasses.find(({ code }) => code === product.taxClass)
  return (
    <Card title={words.basics}>
      <dl className="pairs">
        <dt>{words.category}</dt>
        <dd>
          <bdi>{category?.name ?? words.noCategory}</bdi>
        </dd>
        <dt>{words.kind}</dt>
        <dd>{words.kinds[product.kind] ?? product.kind}</dd>
        <dt>{words.tax}</dt>
        <dd>
          <bdi>{taxClass?.name ?? product.taxClass}</bdi>
        </dd>
      </dl>
      {product.description !== null && product.description !== '' && (
        <p className="muted small" dir="auto">
          {product.description}
        </p>
      )}
    </Card>
  )
}
