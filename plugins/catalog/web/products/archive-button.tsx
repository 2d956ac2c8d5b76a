import { catalogWords } from '../catalog-words.ts'
import type { Product } from '../console.tsx'
import { useProductChanges } from './product-changes.ts'

/** Products are never deleted, since documents refer to them: they are archived, and restored. */
export function ArchiveButton({ product }: { product: Product }) {
  const { form: words } = catalogWords.use()
  const changes = useProductChanges()
  return (
    <button
      type="button"
      className="button"
      disabled={changes.isBusy}
      onClick={() => void changes.setActive([product], !product.active)}
    >
      {product.active ? words.archive : words.restore}
    </button>
  )
}
