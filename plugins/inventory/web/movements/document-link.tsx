import { Link } from '@tanstack/react-router'
import { useMay } from 'stoa/web'
import { pageWords } from '../page-words.ts'

/** Where documents are read, and by whom. */
const PLACES: Record<string, { path: string; permission: string }> = {
  sale: { path: '/sales', permission: 'sale.read' },
  refund: { path: '/refunds', permission: 'refund.read' },
  void: { path: '/refunds', permission: 'refund.read' },
  adjustment: { path: '/stock/adjustments', permission: 'stock.read' },
  'stock-count': { path: '/stock/counts', permission: 'stock-count.read' },
  transfer: { path: '/stock/transfers', permission: 'stock-transfer.read' },
  'goods-receipt': { path: '/purchasing/receipts', permission: 'goods-receipt.read' },
  'supplier-return': { path: '/purchasing/returns', permission: 'supplier-return.read' },
  'production-order': { path: '/production/orders', permission: 'production-order.read' },
  // What got its lot afterwards.
  document: { path: '/sales', permission: 'sale.read' }
}

interface Props {
  of: { documentType: string; documentId: string }
}

/** What moved the goods; a link for those who may read it. */
export function DocumentLink({ of: { documentType, documentId } }: Props) {
  const { documents } = pageWords.use()
  const place = PLACES[documentType]
  const may = useMay(place?.permission ?? '')
  const name = documents[documentType] ?? documentType
  return place !== undefined && may ? (
    <Link to={`${place.path}/${documentId}`} className="link">
      {name}
    </Link>
  ) : (
    name
  )
}
