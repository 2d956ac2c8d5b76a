import { FindField } from 'stoa/web/find-field'
import { pageWords } from '../page-words.ts'
import css from './order.module.css'
import { findGoods } from './orders-query.ts'

export interface Found {
  variantId: string
  sku: string
  name: string
}

/** Each variant of what is on sale and stocked. */
const find = async (text: string, signal?: AbortSignal) =>
  (await findGoods(text, signal)).items
    .filter(({ kind, active }) => kind === 'goods' && active)
    .flatMap(product =>
      product.variants
        .filter(({ active }) => active)
        .map(({ id, sku, name, barcodes }) => ({
          key: id,
          variantId: id,
          sku,
          name: name === '' ? product.name : name,
          detail: sku,
          codes: [sku, ...barcodes]
        }))
    )

export function GoodsFinder({ onFound }: { onFound(found: Found): void }) {
  const words = pageWords.use()
  return (
    <div className={css['finder']}>
      <FindField
        label={words.find}
        help={words.findHelp}
        listLabel={words.found}
        unknown={words.unknown}
        queryKey={['purchasing', 'found']}
        find={find}
        onFound={({ variantId, sku, name }) => onFound({ variantId, sku, name })}
        isFirst
      />
    </div>
  )
}
