import { Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { labelWords } from './label-words.ts'
import { LINES, type Look, STOCKS } from './labels-api.ts'
import { layout } from './layout.ts'

interface Props {
  look: Look
  onLook(look: Look): void
  startAt: number
  onStartAt(startAt: number): void
}

const keysOf = <K extends string>(record: Record<K, string>): K[] => Object.keys(record) as K[]

/** On what is printed, and what. */
export function LabelLook({ look, onLook, startAt, onStartAt }: Props) {
  const words = labelWords.use()
  const change = (part: Partial<Look>): void => onLook({ ...look, ...part })
  const figure = (
    label: string,
    value: number,
    [min, max]: [number, number],
    set: (to: number) => void
  ) => (
    <NumberInput
      label={label}
      value={value}
      min={min}
      max={max}
      allowDecimal={false}
      hideControls
      onChange={to => {
        if (typeof to === 'number' && to >= min && to <= max) set(to)
      }}
    />
  )
  return (
    <div style={layout.look}>
      <NativeSelect
        label={words.stock}
        data={STOCKS.map(value => ({ value, label: words.stocks(value) }))}
        value={look.labelStock}
        onChange={event => change({ labelStock: event.currentTarget.value as Look['labelStock'] })}
      />
      {look.labelStock === 'custom' && (
        <div style={layout.pair}>
          {figure(words.width, look.labelWidthMm, [20, 200], labelWidthMm =>
            change({ labelWidthMm })
          )}
          {figure(words.height, look.labelHeightMm, [10, 300], labelHeightMm =>
            change({ labelHeightMm })
          )}
        </div>
      )}
      {look.labelStock.startsWith('avery') && (
        <NumberInput
          label={words.startAt}
          description={words.startAtHelp}
          value={startAt}
          min={1}
          max={200}
          allowDecimal={false}
          hideControls
          onChange={to => {
            if (typeof to === 'number' && to >= 1 && to <= 200) onStartAt(to)
          }}
        />
      )}
      <fieldset style={layout.lines}>
        <legend style={layout.legend}>{words.lines}</legend>
        {LINES.map(line => (
          <Checkbox
            key={line}
            label={words.line[line]}
            checked={look.labelLines.includes(line)}
            disabled={look.labelLines.length === 1 && look.labelLines.includes(line)}
            onChange={event =>
              change({
                labelLines: LINES.filter(one =>
                  one === line ? event.currentTarget.checked : look.labelLines.includes(one)
                )
              })
            }
          />
        ))}
      </fieldset>
      <NativeSelect
        label={words.code}
        data={keysOf(words.codes).map(value => ({ value, label: words.codes[value] }))}
        value={look.labelCode}
        onChange={event => change({ labelCode: event.currentTarget.value as Look['labelCode'] })}
      />
      <div style={layout.pair}>
        <NativeSelect
          label={words.symbol}
          data={keysOf(words.symbols).map(value => ({ value, label: words.symbols[value] }))}
          value={look.labelSymbol}
          onChange={event =>
            change({ labelSymbol: event.currentTarget.value as Look['labelSymbol'] })
          }
        />
        <NativeSelect
          label={words.dots}
          data={['203', '300'].map(value => ({ value, label: words.dotsPerInch(value) }))}
          value={look.labelDots}
          onChange={event => change({ labelDots: event.currentTarget.value as Look['labelDots'] })}
        />
      </div>
      <fieldset style={layout.lines}>
        <legend style={layout.legend}>{words.shift}</legend>
        <div style={layout.pair}>
          {figure(words.right, look.labelShiftRightTenths, [-100, 100], to =>
            change({ labelShiftRightTenths: to })
          )}
          {figure(words.down, look.labelShiftDownTenths, [-100, 100], to =>
            change({ labelShiftDownTenths: to })
          )}
        </div>
      </fieldset>
    </div>
  )
}
