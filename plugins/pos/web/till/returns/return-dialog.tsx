import './returns.css'
import { useEffect, useState } from 'react'
import { answer, api, Failed, Refused, type Reply, Waiting } from 'stoa/web/face'
import { Dialog } from '../dialog.tsx'
import { useTill } from '../till-context.ts'
import { ChooseLines } from './choose-lines.tsx'
import { FindSale } from './find-sale.tsx'
import { returnWords } from './return-words.ts'

export type SaleHere = Reply<'/api/v1/pos/sales/{saleId}'>

/** A sale is found by its receipt, then its lines are chosen. */
export default function ReturnDialog() {
  const words = returnWords.use()
  const { returned } = useTill().state.ticket
  const [text, setText] = useState(returned?.number ?? null)
  const { sale, error, again } = useSale(text)
  const isUnknown = error instanceof Refused && error.problem.status === 404
  return (
    <Dialog title={sale === null ? words.title : words.linesOf(sale.number)} isWide>
      <div className="return-dialog">
        {sale !== null ? (
          <ChooseLines key={sale.id} sale={sale} onBack={() => setText(null)} />
        ) : text !== null && error === null ? (
          <Waiting rows={3} />
        ) : error !== null && !isUnknown ? (
          <Failed error={error} again={again} />
        ) : (
          <FindSale fault={isUnknown && text !== null ? words.none(text) : null} onFind={setText} />
        )}
      </div>
    </Dialog>
  )
}

/** The sale of a receipt, by what is read off its paper; null: none is asked for, or not yet found. */
function useSale(text: string | null) {
  const [found, setFound] = useState<{ of: string; sale: SaleHere } | null>(null)
  const [failed, setFailed] = useState<{ of: string; error: Error } | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (text === null) return
    let isOld = false
    setFailed(null)
    answer(api.GET('/api/v1/pos/sales/by-receipt', { params: { query: { text } } })).then(
      sale => {
        if (!isOld) setFound({ of: text, sale })
      },
      (error: Error) => {
        if (!isOld) setFailed({ of: text, error })
      }
    )
    return () => {
      isOld = true
    }
  }, [text, tries])
  return {
    sale: found !== null && found.of === text ? found.sale : null,
    error: failed !== null && failed.of === text ? failed.error : null,
    again: () => setTries(n => n + 1)
  }
}
