import { Link } from '@tanstack/react-router'
import { pageWords } from './page-words.ts'

interface Goods {
  variantId: string
  name: string | null
}

/** Leads to how it moved. */
export function GoodsName({ of: { variantId, name } }: { of: Goods }) {
  const { gone } = pageWords.use()
  return (
    <Link
      to="/stock/movements"
      search={{ variant: variantId }}
      className="named name"
      title={name !== null && name.length > 56 ? name : undefined}
    >
      {name === null ? gone : <bdi>{name}</bdi>}
    </Link>
  )
}
