import { useNavigate } from '@tanstack/react-router'
import { Page, said } from 'stoa/web'
import { CustomFieldsCard } from 'stoa/web/custom-fields'
import { EditBar } from 'stoa/web/edit'
import { catalogWords } from '../catalog-words.ts'
import { BasicsCard } from './basics-card.tsx'
import { PriceCard } from './price-card.tsx'
import { useProductEdit } from './product-edit.ts'
import { SoldCard } from './sold-card.tsx'
import { VariantsCard } from './variants-card.tsx'

export default function NewProductPage() {
  const words = catalogWords.use()
  const navigate = useNavigate()
  const edit = useProductEdit(undefined, ({ id, name }) => {
    said(words.form.made(name))
    void navigate({ to: '/products/$productId', params: { productId: id }, replace: true })
  })
  return (
    <Page title={words.form.newTitle} back={{ to: '/products', label: words.back }} narrow>
      <div className="stack with-bar">
        <BasicsCard edit={edit} isNew />
        {edit.form.values.variants.length > 1 ? (
          <VariantsCard edit={edit} product={undefined} />
        ) : (
          <PriceCard edit={edit} />
        )}
        <SoldCard edit={edit} />
        <CustomFieldsCard record="catalog.product" edit={edit} isNew />
      </div>
      <EditBar edit={edit} save={words.form.add} />
    </Page>
  )
}
