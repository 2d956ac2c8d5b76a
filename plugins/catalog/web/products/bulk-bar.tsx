import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Icon, useMay } from 'stoa/web'
import { categoryChoices } from '../categories/category-tree.ts'
import { catalogWords } from '../catalog-words.ts'
import type { Product } from '../console.tsx'
import { useProductChanges } from './product-changes.ts'
import { categoriesQuery } from './products-query.ts'

/** Stands where the tools were while rows are chosen. All of it can be undone, so it is done at once. */
export function BulkBar({ chosen, onClear }: { chosen: Product[]; onClear(): void }) {
  const { bulk: words, form, labels, noCategory } = catalogWords.use()
  const prints = useMay('label.print')
  const categories = useQuery(categoriesQuery).data?.items ?? []
  const { isBusy, left, setActive, move } = useProductChanges()
  const then = (done: Promise<void>): void => void done.then(onClear)
  return (
    <div className="bulk" role="toolbar" aria-label={words.chosen(chosen.length)}>
      <b className="num" aria-live="polite">
        {isBusy ? words.left(left) : words.chosen(chosen.length)}
      </b>
      <button
        type="button"
        className="button"
        disabled={isBusy}
        onClick={() => then(setActive(chosen, false))}
      >
        {form.archive}
      </button>
      <button
        type="button"
        className="button"
        disabled={isBusy}
        onClick={() => then(setActive(chosen, true))}
      >
        {form.restore}
      </button>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <button type="button" className="button" disabled={isBusy}>
            {words.move}
            <Icon name="down" size={14} />
          </button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {categoryChoices(categories, noCategory).map(({ value, label }) => (
            <Menu.Item key={value} onClick={() => then(move(chosen, value || null))}>
              <bdi>{label}</bdi>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {prints && (
        <Link
          to="/products/labels"
          search={{ products: chosen.map(({ id }) => id).join(',') }}
          className="button"
        >
          {labels.print}
        </Link>
      )}
      <span className="push" />
      <button type="button" className="button quiet" disabled={isBusy} onClick={onClear}>
        {words.clear}
      </button>
    </div>
  )
}
