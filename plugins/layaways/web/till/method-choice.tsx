import { tillWords } from './till-words.ts'

const METHODS = ['cash', 'card'] as const
export type Method = (typeof METHODS)[number]

/** How it is paid at the till. */
export function MethodChoice({
  method,
  onChange
}: {
  method: Method
  onChange(method: Method): void
}) {
  const words = tillWords.use()
  return (
    <div className="tender-kinds" role="group" aria-label={words.by}>
      {METHODS.map(one => (
        <button
          key={one}
          type="button"
          className="touch"
          aria-pressed={one === method}
          onClick={() => onChange(one)}
        >
          {words.methods[one]}
        </button>
      ))}
    </div>
  )
}
