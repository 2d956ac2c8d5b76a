import { ActionsAt, Page, PanelsAt } from 'stoa/web'
import { CustomFieldsCard } from 'stoa/web/custom-fields'
import { EditBar } from 'stoa/web/edit'
import { PicturesCard } from '../pictures/pictures-card.tsx'
import { catalogWords } from '../catalog-words.ts'
import type { Product } from '../console.tsx'
import { BasicsCard } from './basics-card.tsx'
import { ArchiveButton } from './archive-button.tsx'
import { PacksCard } from '../packs/packs-card.tsx'
import { PriceCard } from './price-card.tsx'
import { StateCell } from './product-columns.tsx'
import { useProductEdit } from './product-edit.ts'
import { SoldCard } from './sold-card.tsx'
import { VariantsCard } from './variants-card.tsx'

/** A product, for who may change it. */
export function ProductForm({ product }: { product: Product }) {
  const words = catalogWords.use()
  const edit = useProductEdit(product)
  const several = edit.form.values.variants.length > 1
  return (
    <Page
      title={product.name}
      back={{ to: '/products', label: words.back }}
      state={<StateCell row={product} />}
      about={<span className="num">{product.sku}</span>}
      actions={
        <>
          <ActionsAt place="catalog.product" given={{ product }} />
          <ArchiveButton product={product} />
        </>
      }
    >
      <div className="stack with-bar">
        {several && <VariantsCard edit={edit} product={product} />}
        <div className="split">
          <div className="stack">
            <BasicsCard edit={edit} isNew={false} />
            {!several && <PriceCard edit={edit} />}
            <SoldCard edit={edit} />
            <CustomFieldsCard record="catalog.product" edit={edit} />
            <PacksCard product={product} />
          </div>
          <div className="stack">
            <PicturesCard product={product} />
            <PanelsAt place="catalog.product" given={{ product }} />
          </div>
        </div>
      </div>
      <EditBar edit={edit} />
    </Page>
  )
}
