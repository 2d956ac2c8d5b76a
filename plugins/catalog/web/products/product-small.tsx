import { Link } from '@tanstack/react-router'
import type { Product } from '../console.tsx'
import { Price, StateCell } from './product-columns.tsx'

export const ProductSmall = ({ row }: { row: Product }) => (
  <Link to="/products/$productId" params={{ productId: row.id }} className="row">
    <span className="name">
      <bdi>{row.name}</bdi>
    </span>
    <Price row={row} />
    <span className="muted small">{row.sku}</span>
    {row.active ? <span /> : <StateCell row={row} />}
  </Link>
)
