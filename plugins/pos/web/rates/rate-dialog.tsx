import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { answer, api, useFigures, useLanguage } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { MoneyInput } from 'stoa/web/money-input'
import { currencyNames } from './currency-names.ts'
import { rateWords } from './rate-words.ts'
import type { Rate } from './rates-query.ts'

interface Props {
  /** Whose rate is replaced; null: one of another currency. */
  of: Rate | null
  onClose(): void
}

const FORM = /^\d{1,10}([.,]\d{1,8})?$/

/** A rate from now on, or from a day on; the one before stays what it was. */
export function RateDialog({ of, onClose }: Props) {
  const words = rateWords.use()
  const { currency: own } = useFigures()
  const language = useLanguage()
  const names = currencyNames(language).filter(({ value }) => value !== own)
  const [currency, setCurrency] = useState(of?.currency ?? (own === 'USD' ? 'EUR' : 'USD'))
  const [rate, setRate] = useState(of?.rate ?? '')
  const [smallest, setSmallest] = useState<number | null>(
    of === null || of.smallestMinor === 1 ? null : of.smallestMinor
  )
  const [from, setFrom] = useState('')
  const isRate = FORM.test(rate.trim()) && /[1-9]/.test(rate)
  const body = {
    currency,
    rate: rate.trim().replace(',', '.'),
    ...(smallest !== null && smallest > 0 && { smallestMinor: smallest }),
    ...(from !== '' && { validFrom: from })
  }
  return (
    <FormDialog
      title={of === null ? words.add : words.again(of.currency)}
      go={words.save}
      isBlocked={!isRate || Number.isNaN(smallest)}
      content={['rate', body]}
      send={key =>
        answer(api.POST('/api/v1/pos/rates', { body, headers: { 'idempotency-key': key } }))
      }
      done={() => words.saved(currency)}
      stale={['pos', 'rates']}
      onClose={onClose}
    >
      {of === null && (
        <NativeSelect
          label={words.currency}
          data={names}
          value={currency}
          onChange={event => {
            setSmallest(null)
            setCurrency(event.currentTarget.value)
          }}
        />
      )}
      <TextInput
        label={words.rate}
        description={words.rateHelp(currency, own)}
        inputMode="decimal"
        autoComplete="off"
        dir="ltr"
        data-autofocus
        maxLength={19}
        value={rate}
        error={rate !== '' && !isRate && words.rateWrong}
        onChange={event => setRate(event.currentTarget.value)}
      />
      <MoneyInput
        key={currency}
        label={words.smallest}
        description={words.smallestHelp}
        currency={currency}
        value={smallest}
        onChange={setSmallest}
      />
      <TextInput
        label={words.from}
        description={words.fromHelp}
        type="date"
        value={from}
        onChange={event => setFrom(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
