import { useEffect, useRef, useState } from 'react'
import { answer, api, useSentence } from 'stoa/web/face'
import { paperWords } from './paper-words.ts'
import type { Form } from './printing.ts'

interface Props {
  saleId: string
  form: Form
  /** The recorded print it is; null: it is only looked at. */
  printId: string | null
  /** It stands there, to be printed. */
  onRead?(): void
}

/**
 * The receipt as the server writes it, with its own styles and apart from ours. Its styles come as a
 * sheet, since the policy lets no one write any into the page; scripts run nowhere.
 */
export function Receipt({ saleId, form, printId, onRead }: Props) {
  const words = paperWords.use()
  const sentenceOf = useSentence()
  const box = useRef<HTMLDivElement>(null)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    let isOld = false
    answer(
      api.GET('/api/v1/pos/sales/{saleId}/receipt.html', {
        params: { path: { saleId }, query: { form, ...(printId !== null && { printId }) } },
        parseAs: 'text'
      })
    ).then(
      text => {
        if (isOld || box.current === null) return
        show(box.current, text as string)
        onRead?.()
      },
      (error: Error) => {
        if (!isOld) setFault(sentenceOf(error))
      }
    )
    return () => {
      isOld = true
    }
  }, [saleId, form, printId, onRead, sentenceOf])
  if (fault !== null) {
    return (
      <p className="note bad" role="alert">
        {fault}
      </p>
    )
  }
  return (
    <div className="receipt">
      <div className="paper" ref={box} tabIndex={0} role="region" aria-label={words.receipt} />
    </div>
  )
}

const STYLES = /<style>(.*?)<\/style>/gs

function show(box: HTMLElement, html: string): void {
  const styles = [...html.matchAll(STYLES)].map(([, text]) => text)
  const receipt = new DOMParser().parseFromString(html.replace(STYLES, ''), 'text/html')
  const root = box.shadowRoot ?? box.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles.join('\n').replace(/\bbody\b/g, '.body'))
  root.adoptedStyleSheets = [sheet]
  const body = document.createElement('div')
  body.className = 'body'
  body.lang = receipt.documentElement.lang
  body.dir = receipt.documentElement.dir
  body.append(...receipt.body.childNodes)
  root.replaceChildren(body)
}
