import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Failed, Key, Page, useMay, Waiting } from 'stoa/web'
import { countsQuery } from '../orders/orders-query.ts'
import { storefrontWords } from '../storefront-words.ts'
import { Board } from './board.tsx'
import css from './board.module.css'

export default function BoardPage() {
  const words = storefrontWords.use()
  const { data, error, refetch } = useQuery(countsQuery)
  const mayMove = useMay('order.fulfil')
  return (
    <Page
      title={words.title}
      actions={
        <>
          <span className={css['hint']}>
            <Key>↑</Key>
            <Key>↓</Key>
            <Key>←</Key>
            <Key>→</Key>
            {words.board.between}
            {mayMove && (
              <>
                <Key>Shift →</Key>
                {words.board.moves}
              </>
            )}
          </span>
          <Link to="/orders/list" className="button">
            {words.board.list}
          </Link>
        </>
      }
    >
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={12} />
      ) : (
        <Board counts={data} />
      )}
    </Page>
  )
}
