import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Day, Failed, later, Part, useMay, Waiting } from 'stoa/web'
import { costWords } from './cost-words.ts'
import { methodQuery } from './costing-query.ts'

const CostingDialog = later(() => import('./costing-dialog.tsx'))

/** How stock is valued, what comes next, and for whom may: another way. */
export function CostingMethod() {
  const words = costWords.use()
  const mayChoose = useMay('costing-method.choose')
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useQuery(methodQuery)
  if (data === undefined) {
    return error === null ? (
      <Waiting rows={1} />
    ) : (
      <Failed error={error} again={() => void refetch()} />
    )
  }
  const { method, waiting } = data
  return (
    <div>
      <dl className="pairs">
        <dt>{words.method}</dt>
        <dd>
          {words.methods[method]}{' '}
          {mayChoose && (
            <button type="button" className="link" onClick={() => setOpen(true)}>
              {words.change}
            </button>
          )}
        </dd>
      </dl>
      {waiting !== null && (
        <p className="muted small">
          {words.waiting(words.methods[waiting.method])} <Day of={waiting.from} />
        </p>
      )}
      {isOpen && (
        <Part name="costing method">
          <CostingDialog now={method} onClose={() => setOpen(false)} />
        </Part>
      )}
    </div>
  )
}
