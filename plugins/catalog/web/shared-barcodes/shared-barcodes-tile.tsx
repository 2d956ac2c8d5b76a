import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from 'stoa/web'
import { countQuery } from './shared-barcodes-query.ts'
import { sharedWords } from './shared-words.ts'

/** The tile on home; not there while every barcode belongs to one product. */
export default function SharedBarcodesTile() {
  const words = sharedWords.use()
  const { data } = useQuery(countQuery)
  if (data === undefined || data.count === 0) return null
  return (
    <Card title={words.title}>
      <Link to="/products/shared-barcodes" className="named state warn">
        {words.waiting(data.isMore, data.count)}
      </Link>
    </Card>
  )
}
