import { catalogWords } from '../catalog-words.ts'
import type { Product } from '../console.tsx'
import { useProductChanges } from './product-changes.ts'

/** Products are never deleted, since documents refer to them: they go off sale, and back. */
export function OnSaleButton({ product }: { product: Product }) {
  const { form: words } = catalogWords.use()
  const changes = useProductChanges()
  return (
    <button
      type="button"
      className="button"
      disabled={changes.isBusy}
      onClick={() => void changes.putOnSale([product], !product.active)}
    >
      {product.active ? words.takeOff : words.putOn}
    </button>
  )
}
