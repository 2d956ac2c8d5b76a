import { FindField } from 'stoa/web/find-field'
import { findGoods } from './boms/boms-query.ts'
import { pageWords } from './page-words.ts'

export interface Found {
  variantId: string
  sku: string
  name: string
  soldBy: string
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
          soldBy: product.soldBy,
          name: name === '' ? product.name : name,
          detail: sku,
          codes: [sku, ...barcodes]
        }))
    )

interface Props {
  label: string
  help: string
  onFound(found: Found): void
}

export function GoodsFinder({ label, help, onFound }: Props) {
  const words = pageWords.use()
  return (
    <FindField
      label={label}
      help={help}
      listLabel={words.found}
      unknown={words.unknown}
      queryKey={['production', 'found']}
      find={find}
      onFound={({ variantId, sku, name, soldBy }) => onFound({ variantId, sku, name, soldBy })}
    />
  )
}
